using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Blazor.Components.Accounts;

/// <summary>Who holds what is shown, in words: of several accounts some may not be known now, and nothing may be said of those.</summary>
public static class Holders
{
    public static string Nothing(AccountMetrics metrics) => metrics.Parts.Count == 0 ? "This account holds no positions."
        : Untold(metrics).Count == 0 ? "These accounts hold no positions."
        : $"No position is known; what {string.Join(", ", Untold(metrics))} holds is not.";

    /// <summary>The accounts of which it is not known what they hold.</summary>
    public static IReadOnlyList<string> Untold(AccountMetrics metrics) =>
        [.. metrics.Parts.Where(p => p.Metrics.PositionsGap is not null).Select(p => p.Name)];
}
