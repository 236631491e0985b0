using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Blazor.Components.Pages.Account;

/// <summary>A column of the table of gains.</summary>
public sealed record GainColumn(string Metric, string Label, string Description, Func<PnlRow, Figure> Of)
{
    public static IReadOnlyList<GainColumn> All { get; } =
    [
        new("gain_realized", "Realized", "Gain of closing trades in dollars, before fees.", r => r.Realized),
        new("gain_income", "Income", "Dividends and interest in dollars; what was paid is negative.", r => r.Income),
        new("gain_fees", "Fees", "Commission and fees in dollars; what was paid is negative.", r => r.Fees),
        new("gain_net", "Net", "Realized, income and fees together, in dollars.", r => r.Net),
    ];
}
