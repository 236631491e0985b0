using Microsoft.AspNetCore.Components;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Services.Metrics;

namespace SenexTrader.Blazor.Components.Charts;

/// <summary>
/// Candles of one symbol: asked for while the chart is open, and drawn as they are pushed. What is not live says so; the
/// candles that stand are the past, and stay.
/// </summary>
public sealed partial class CandleChart : IAsyncDisposable
{
    private static readonly MetricDefinition Price = MetricCatalog.Find("last");

    private readonly CancellationTokenSource gone = new();
    private CandleRange range = CandleRange.All[0];
    private Reading<CandleSeries> heard;
    private CandleData? data;
    private Gap? refused;
    private IDisposable? watch;
    private HubSubscription<Reading<CandleSeries>>? subscription;
    private Task listening = Task.CompletedTask;

    /// <summary>The feed's symbol.</summary>
    [Parameter, EditorRequired] public string Symbol { get; set; } = "";

    [CascadingParameter] public DisplayClock Times { get; set; } = DisplayClock.Exchange;

    [CascadingParameter] public Screen? Screen { get; set; }

    [Inject] private CandleHub Hub { get; set; } = default!;

    [Inject] private ICandleWatch Watch { get; set; } = default!;

    [Inject] private Viewer Viewer { get; set; } = default!;

    private string? shown;

    private Reading<CandleSeries> candles => Screen?.Silence() is { } silent ? Reading<CandleSeries>.Unavailable(silent) : heard;

    private Gap Gap => refused ?? candles.Gap;

    private Figure Close => candles.IsLive && candles.Value.Candles is [.., var newest]
        ? Figure.Of(candles.Map(_ => newest.Close))
        : Figure.Missing(candles.IsLive ? new Gap(Reason.NotQuoted) : Gap);

    private string Summary => data is { } drawn
        ? $"Candles of {Symbol}, {range.Name} each, {drawn.Candles.Count} of them{(candles.IsLive ? "" : ", not live")}."
        : $"Candles of {Symbol}: none yet.";

    protected override async Task OnParametersSetAsync()
    {
        if (!RendererInfo.IsInteractive || shown == Symbol) return;
        shown = Symbol;
        await FollowAsync();
    }

    private Task ChooseAsync(CandleRange chosen)
    {
        range = chosen;
        return FollowAsync();
    }

    private async Task FollowAsync()
    {
        (data, heard, refused) = (null, default, null);
        Leave();
        await listening;
        if (gone.IsCancellationRequested) return;
        var (user, symbol) = (Viewer.Market.User, range.SymbolOf(Symbol));
        try
        {
            watch = Watch.WatchCandles(user, symbol);
        }
        catch (KeyNotFoundException)
        {
            refused = new Gap(Reason.NotSubscribed, Detail: "no broker is connected");
            return;
        }

        subscription = Hub.Subscribe(user, symbol);
        listening = ListenAsync(subscription);
    }

    private async Task ListenAsync(HubSubscription<Reading<CandleSeries>> from)
    {
        try
        {
            await foreach (var reading in from.Inbox.ReadAllAsync(gone.Token))
            {
                heard = reading;
                if (reading.IsLive) data = new CandleData(reading.Value.Candles, range.Timed);
                StateHasChanged();
            }
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
        }
        catch (Exception fault)
        {
            await DispatchExceptionAsync(fault);
        }
    }

    private void Leave()
    {
        subscription?.Dispose();
        watch?.Dispose();
        (subscription, watch) = (null, null);
    }

    public async ValueTask DisposeAsync()
    {
        await gone.CancelAsync();
        Leave();
        await listening;
        gone.Dispose();
    }
}
