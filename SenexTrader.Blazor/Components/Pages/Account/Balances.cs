using SenexTrader.Core.Services.Metrics;

namespace SenexTrader.Blazor.Components.Pages.Account;

/// <summary>The balances in the order and company they are read in.</summary>
public static class Balances
{
    public static IReadOnlyList<IReadOnlyList<MetricDefinition>> Groups { get; } =
    [
        Of("net_liq", "cash", "withdrawable", "pending_cash"),
        Of("buying_power", "equity_buying_power", "bp_used", "maintenance", "maintenance_excess", "initial_requirement"),
        Of("long_stock", "short_stock", "long_options", "short_options"),
        Of("pnl_day", "pnl_open", "pnl_realized"),
    ];

    private static IReadOnlyList<MetricDefinition> Of(params string[] names) => [.. names.Select(MetricCatalog.Find)];
}
