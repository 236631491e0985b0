using Microsoft.AspNetCore.Components;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Domain.Time;
using SenexTrader.Core.Services.Metrics;

namespace SenexTrader.Blazor.Components.Pages.Watchlist;

/// <summary>One list with its quotes. The cells move by themselves; the table is drawn anew only when the list changes.</summary>
public sealed partial class WatchTable
{
    private static readonly IReadOnlyList<MetricDefinition> Columns =
        [.. new[] { "last", "change", "change_pct", "bid", "ask", "volume", "iv_rank" }.Select(MetricCatalog.Find)];

    private static readonly Gap Unknown = new(Reason.Rejected, Detail: "unknown to the broker");

    private readonly Dictionary<(string Symbol, int By), ElementReference> buttons = [];
    private (string Symbol, int By)? pressed;
    private DateOnly today;

    [Parameter, EditorRequired] public Watchlist List { get; set; } = default!;

    [Parameter, EditorRequired] public Screen Screen { get; set; } = default!;

    [Parameter] public EventCallback<(string Symbol, int By)> OnMove { get; set; }

    [Parameter] public EventCallback<string> OnRemove { get; set; }

    [Inject] private Viewer Viewer { get; set; } = default!;

    [Inject] private TimeProvider Clock { get; set; } = default!;

    protected override void OnParametersSet() => today = ExchangeTime.DateAt(Clock.GetUtcNow());

    // A moved row is taken out of the page and put back: without this the keyboard would lose its place at each step.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (pressed is not { } place) return;
        pressed = null;
        if (List.Has(place.Symbol)) await buttons[place].FocusAsync();
    }

    private async Task MoveAsync(string symbol, int by)
    {
        await OnMove.InvokeAsync((symbol, by));
        pressed = (symbol, by);
    }

    // The keyboard goes on with the row that takes its place, or with the last.
    private async Task RemoveAsync(string symbol)
    {
        var after = List.Symbols.SkipWhile(s => s.Symbol != symbol).Skip(1).FirstOrDefault() ?? List.Symbols.LastOrDefault(s => s.Symbol != symbol);
        await OnRemove.InvokeAsync(symbol);
        if (after is not null) pressed = (after.Symbol, 0);
    }

    /// <summary>What stands in a cell for which no quote is known.</summary>
    private Figure Until(WatchedSymbol symbol) => Figure.Missing(symbol.StreamerSymbol is null
        ? Unknown
        : Screen.Phase is ScreenPhase.Silent
            ? new Gap(Reason.Silent, Screen.Since, Detail: "no beat from the server")
            : new Gap(Reason.NotYetReceived));

    private static string Css(MetricDefinition metric) => $"c c-{metric.Name.Replace('_', '-')}";
}
