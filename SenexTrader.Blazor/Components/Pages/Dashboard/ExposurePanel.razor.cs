using Microsoft.AspNetCore.Components;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Services.Metrics;

namespace SenexTrader.Blazor.Components.Pages.Dashboard;

/// <summary>Where the account's risk is: the largest delta dollars first, those without a number before all.</summary>
public sealed partial class ExposurePanel
{
    private static readonly string[] Wanted = ["last", "delta", "delta_dollars", "delta_share", "notional", "theta", "pnl_day"];

    private double most;

    [Parameter, EditorRequired] public Screen Screen { get; set; } = default!;

    public static IReadOnlyList<string> Columns { get; } = [.. Wanted.Where(n => MetricCatalog.All.Any(m => m.Name == n))];

    private AccountMetrics Metrics => Screen.State!.Metrics;

    private IReadOnlyList<UnderlyingMetrics> Rows { get; set; } = [];

    protected override void OnParametersSet()
    {
        if (!Screen.HasRows) return;
        Rows = [.. Metrics.Underlyings
            .OrderByDescending(u => Math.Abs(u.Figures["delta_dollars"].Number ?? double.MaxValue))
            .ThenBy(u => u.Underlying, StringComparer.Ordinal)];
        most = Rows.Max(u => Math.Abs(u.Figures["delta_share"].Number ?? 0) as double?) ?? 0;
    }

    private static MetricDefinition Metric(string name) => MetricCatalog.Find(name);
}
