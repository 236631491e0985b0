using SenexTrader.Core.Services.Metrics;

namespace SenexTrader.Blazor.Components.Pages.Dashboard;

/// <summary>The dashboard's numbers in the order they are looked at; one that the catalog does not have is left out.</summary>
public static class Tiles
{
    private static readonly string[] Order =
    [
        "net_liq", "pnl_day", "pnl_open", "pnl_realized", "buying_power", "bp_used",
        "beta_delta", "delta", "delta_dollars", "theta", "vega", "gamma",
    ];

    public static IReadOnlyList<MetricDefinition> All { get; } =
        [.. Order.Select(name => MetricCatalog.All.FirstOrDefault(m => m.Name == name)).OfType<MetricDefinition>()];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(m => m.Name)];

    /// <summary>A rise is good news only where dollars are gained.</summary>
    public static bool IsGain(MetricDefinition metric) => metric.Name is "net_liq" or "pnl_day" or "pnl_open" or "pnl_realized";
}
