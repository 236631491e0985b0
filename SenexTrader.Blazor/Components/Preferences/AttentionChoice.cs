using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Blazor.Components.Preferences;

/// <summary>When a position is worth a look to a user; null leaves it as the installation has it.</summary>
/// <param name="TargetShare">Of the maximum profit, as a fraction.</param>
public sealed record AttentionChoice(int? ExpiryDays = null, double? TargetShare = null)
{
    public AttentionOptions Over(AttentionOptions installed) =>
        new() { ExpiryDays = ExpiryDays ?? installed.ExpiryDays, TargetShare = TargetShare ?? installed.TargetShare };
}
