using Microsoft.AspNetCore.Components;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Domain.Time;
using SenexTrader.Core.Services.Metrics;

namespace SenexTrader.Blazor.Components.Pages.Watchlist;

/// <summary>One list with its quotes. The cells move by themselves; a line is drawn anew only when it changed itself.</summary>
public sealed partial class WatchTable
{
    private static readonly Gap Unknown = new(Reason.Rejected, Detail: "unknown to the broker");

    private DateOnly today;

    public static IReadOnlyList<MetricDefinition> Columns { get; } =
        [.. new[] { "last", "change", "change_pct", "bid", "ask", "volume", "iv_rank" }.Select(MetricCatalog.Find)];

    [Parameter, EditorRequired] public Watchlist List { get; set; } = default!;

    [Parameter, EditorRequired] public Screen Screen { get; set; } = default!;

    [Parameter] public EventCallback<(string Symbol, int By)> OnMove { get; set; }

    [Parameter] public EventCallback<string> OnRemove { get; set; }

    [Inject] private Viewer Viewer { get; set; } = default!;

    [Inject] private TimeProvider Clock { get; set; } = default!;

    protected override void OnParametersSet() => today = ExchangeTime.DateAt(Clock.GetUtcNow());

    /// <summary>What stands in a cell for which no quote is known.</summary>
    private Figure Until(WatchedSymbol symbol) => Figure.Missing(symbol.StreamerSymbol is null
        ? Unknown
        : Screen.Silence() ?? new Gap(Reason.NotYetReceived));

    public static string Css(MetricDefinition metric) => $"c c-{metric.Name.Replace('_', '-')}";
}
