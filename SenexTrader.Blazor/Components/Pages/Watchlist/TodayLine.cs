using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using SenexTrader.Blazor.Components.Charts;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Domain.Time;

namespace SenexTrader.Blazor.Components.Pages.Watchlist;

/// <summary>The course of a symbol's latest session, from the feed's candles; where they are not live no line, but why.</summary>
public sealed class TodayLine : ComponentBase, IAsyncDisposable
{
    private static readonly CandleRange Range = CandleRange.All[0];

    private readonly CancellationTokenSource gone = new();
    private HubSubscription<Reading<CandleSeries>>? subscription;
    private IDisposable? watch;
    private Task listening = Task.CompletedTask;
    private Reading<CandleSeries> heard;
    private Gap? refused;
    private IReadOnlyList<double> closes = [];
    private string session = "";
    private (IReadOnlyList<double>, string, Gap?, DisplayClock) drawn;

    /// <summary>The broker's symbol, for the label.</summary>
    [Parameter, EditorRequired] public string Of { get; set; } = "";

    /// <summary>The feed's symbol; the line is of this one for good.</summary>
    [Parameter, EditorRequired] public string Symbol { get; set; } = "";

    [CascadingParameter] public Screen? Screen { get; set; }

    [CascadingParameter] public DisplayClock Times { get; set; } = DisplayClock.Exchange;

    [Inject] private CandleHub Hub { get; set; } = default!;

    [Inject] private ICandleWatch Candles { get; set; } = default!;

    [Inject] private Viewer Viewer { get; set; } = default!;

    // A silent server may have lost the feed since: its last candles are no line of today.
    private Gap? Gap => Screen?.Silence() ?? refused ?? (heard.IsLive ? null : heard.Gap);

    private (IReadOnlyList<double>, string, Gap?, DisplayClock) Now => (closes, session, Gap, Times);

    protected override void OnInitialized()
    {
        if (!RendererInfo.IsInteractive || !Viewer.HasAny) return;
        var (user, symbol) = (Viewer.Market.User, Range.SymbolOf(Symbol));
        try
        {
            watch = Candles.WatchCandles(user, symbol);
        }
        catch (KeyNotFoundException)
        {
            refused = new Gap(Reason.NotSubscribed, Detail: "no broker is connected");
            return;
        }

        subscription = Hub.Subscribe(user, symbol);
        listening = ListenAsync(subscription);
    }

    // The screen comes with every beat, the line moves with its candles alone.
    protected override bool ShouldRender() => drawn != Now;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        drawn = Now;
        builder.OpenComponent<Sparkline>(0);
        builder.AddComponentParameter(1, nameof(Sparkline.Values), Gap is null ? closes : []);
        builder.AddComponentParameter(2, nameof(Sparkline.Label), $"{Of}{session}");
        builder.AddComponentParameter(3, nameof(Sparkline.Sense), SparkSense.Neutral);
        if (Gap is { } why) builder.AddComponentParameter(4, nameof(Sparkline.Missing), GapWords.Long(Times, why));
        builder.CloseComponent();
    }

    private async Task ListenAsync(HubSubscription<Reading<CandleSeries>> from)
    {
        try
        {
            await foreach (var reading in from.Inbox.ReadAllAsync(gone.Token))
            {
                Take(reading);
                StateHasChanged();
            }
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The line left the page.
        }
        catch (Exception fault)
        {
            await DispatchExceptionAsync(fault);
        }
    }

    private void Take(Reading<CandleSeries> reading)
    {
        (heard, closes, session) = (reading, [], "");
        if (!reading.IsLive || reading.Value.Candles is not [.., var newest]) return;
        var day = ExchangeTime.DateAt(newest.At);
        closes = [.. reading.Value.Candles.Where(c => ExchangeTime.DateAt(c.At) == day).Select(c => (double)c.Close)];
        session = $", {Range.Name} closes of {ClockWords.ShortDay(day)}";
    }

    public async ValueTask DisposeAsync()
    {
        await gone.CancelAsync();
        subscription?.Dispose();
        watch?.Dispose();
        await listening;
        gone.Dispose();
    }
}
