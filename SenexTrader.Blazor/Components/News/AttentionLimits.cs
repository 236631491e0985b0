using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Blazor.Components.News;

/// <summary>Keeps of a report what a user wants to know of: the beat names everything that anybody may want.</summary>
public static class AttentionLimits
{
    public static IEnumerable<Attention> Within(AttentionReport report, AttentionOptions limits) => report.Items
        .Where(i => i switch
        {
            ExpiresSoon soon => soon.Days <= limits.ExpiryDays,
            ProfitTargetReached profit => profit.Share >= limits.TargetShare,
            _ => true,
        })
        // Said by its target, a line stays the same while the share moves.
        .Select(i => i is ProfitTargetReached profit ? profit with { Target = limits.TargetShare, Share = limits.TargetShare } : i);
}
