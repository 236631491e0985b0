using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Services;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Scenarios;

/// <summary>From the feed's wire through the cache to a chart, over a drop of the connection, and given up when nobody looks.</summary>
public class CandlesOnAChart
{
    private static readonly string Spy = CandleRange.All[0].SymbolOf("SPY");

    [Fact]
    public async Task Candles_come_live_stop_being_it_with_the_feed_and_return_whole()
    {
        await using var app = await TradingApp.StartAsync();
        await app.UntilLiveAsync(app.Owner);
        using var watch = app.Get<ICandleWatch>().WatchCandles("owner", Spy);
        using var chart = app.Get<CandleHub>().Subscribe("owner", Spy);

        var first = await UntilAsync(app, chart, r => r.IsLive);
        Assert.InRange(first.Value.Candles.Count, 400, 600);
        Assert.Equal(first.Value.Candles.Select(c => c.At).Order().Distinct(), first.Value.Candles.Select(c => c.At));
        Assert.All(first.Value.Candles, c => Assert.True(c.Low <= Math.Min(c.Open, c.Close) && c.High >= Math.Max(c.Open, c.Close)));

        // The newest candle moves with the market, the past does not.
        var later = await UntilAsync(app, chart, r => r.IsLive && r.Value.Candles[^1] != first.Value.Candles[^1]);
        Assert.Equal(first.Value.Candles.Take(300), later.Value.Candles.Take(300));

        await app.FaultAsync(new { kind = "refuse", target = "dxlink", seconds = 3600 });
        await app.FaultAsync(new { kind = "drop", target = "dxlink" });
        var lost = await UntilAsync(app, chart, r => !r.IsLive);
        Assert.Equal(Reason.Disconnected, lost.Gap.Reason);

        await app.EndFaultsAsync();
        var again = await UntilAsync(app, chart, r => r.IsLive);
        Assert.True(again.Value.Candles[^1].At >= later.Value.Candles[^1].At);
        Assert.InRange(again.Value.Candles.Count, 400, 620);
    }

    [Fact]
    public async Task What_nobody_looks_at_any_more_is_given_up_and_leaves_the_cache()
    {
        await using var app = await TradingApp.StartAsync();
        await app.UntilLiveAsync(app.Owner);
        var candles = app.Get<CandleService>();
        var watch = app.Get<ICandleWatch>().WatchCandles("owner", Spy);
        var second = app.Get<ICandleWatch>().WatchCandles("owner", Spy);
        await UntilReadAsync(app, candles, live: true);

        // Longer than the grace, and the other one still looks.
        watch.Dispose();
        await app.Time.PassSlowly(TimeSpan.FromSeconds(40), TimeSpan.FromSeconds(1));
        await UntilReadAsync(app, candles, live: true);

        second.Dispose();
        await UntilReadAsync(app, candles, live: false);
    }

    private static async Task UntilReadAsync(TradingApp app, CandleService candles, bool live)
    {
        while ((await candles.ReadAsync("owner", Spy, TestContext.Current.CancellationToken)).IsLive != live)
            await app.Time.Pass(TimeSpan.FromSeconds(1));
    }

    private static async Task<Reading<CandleSeries>> UntilAsync(
        TradingApp app, HubSubscription<Reading<CandleSeries>> chart, Func<Reading<CandleSeries>, bool> wanted)
    {
        Reading<CandleSeries> found = default;
        await app.Time.Until(() => chart.Inbox.TryRead(out found) && wanted(found));
        return found;
    }
}
