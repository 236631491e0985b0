using Bunit;
using SenexTrader.Blazor.Components.Charts;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.Charts;

public class CandleChartTests : Circuit
{
    [Fact]
    public void Before_the_first_candle_it_says_that_there_is_none()
    {
        var chart = Show();
        Assert.Contains("No candles yet", chart.Find(".note").TextContent);
        Assert.Equal("unavailable", chart.Find("[data-metric=candle_close]").GetAttribute("data-state"));
        Assert.Equal(["SPY{=5m}"], CandleWatch.Open);
    }

    [Fact]
    public void Live_candles_are_drawn_with_the_newest_close_and_its_time()
    {
        var chart = Show();
        Candles.Publish(Some.User, "SPY{=5m}", Live(1, 2));
        chart.WaitForAssertion(() => Assert.Equal("2.00", chart.Find("[data-metric=candle_close][data-state=live]").TextContent));
        Assert.Contains("live 14:46:02 ET", chart.Find(".chart-state").TextContent);
        Assert.Empty(chart.FindAll(".note, .stale"));
        Assert.Contains("Candles of SPY, 5 min each, 2 of them", chart.Find("figcaption").TextContent);
    }

    [Fact]
    public void A_growing_candle_goes_to_the_browser_alone_and_a_corrected_past_whole()
    {
        var before = new CandleData(Live(1, 2).Value.Candles, true);
        var grown = Assert.IsType<object?[][]>(Rows(new CandleData(Live(1, 3, 4).Value.Candles, true).NewSince(before)!));
        Assert.Equal([3m, 4m], grown.Select(r => r[4]));
        Assert.Null(new CandleData(Live(9, 2, 3).Value.Candles, true).NewSince(before));
        Assert.Null(new CandleData(Live(1).Value.Candles, true).NewSince(before));
    }

    [Fact]
    public void When_the_feed_is_gone_the_past_stays_dimmed_and_says_so()
    {
        var chart = Show();
        Candles.Publish(Some.User, "SPY{=5m}", Live(1, 2));
        chart.WaitForAssertion(() => Assert.NotNull(chart.FindComponent<Chart>().Instance.Data));
        Candles.Publish(Some.User, "SPY{=5m}", Reading<CandleSeries>.Unavailable(Reason.Disconnected, Some.Now));
        chart.WaitForAssertion(() => Assert.Contains("Not live, these candles no longer grow", chart.Find(".note").TextContent));
        Assert.Equal("Disconnected", chart.Find("[data-metric=candle_close]").GetAttribute("data-reason"));
        Assert.NotNull(chart.Find(".chart.stale"));
    }

    [Fact]
    public void At_the_close_it_says_at_close()
    {
        var chart = Show();
        Candles.Publish(Some.User, "SPY{=5m}", Reading<CandleSeries>.Live(Live(1).Value, Some.Now, atClose: true));
        chart.WaitForAssertion(() => Assert.Contains("at close", chart.Find(".chart-state").TextContent));
        Assert.Equal("closed", chart.Find("[data-metric=candle_close]").GetAttribute("data-state"));
    }

    [Fact]
    public void A_silent_server_leaves_no_candle_live_and_a_beat_brings_them_back()
    {
        Beat(Some.State());
        var page = Render<LiveMetrics>(p => p.AddChildContent<CandleChart>(c => c.Add(x => x.Symbol, "SPY")));
        Candles.Publish(Some.User, "SPY{=5m}", Live(1, 2));
        page.WaitForAssertion(() => Assert.Equal("live", page.Find("[data-metric=candle_close]").GetAttribute("data-state")));

        Clock.Advance(MetricsState.SilentAfter);
        page.WaitForAssertion(() => Assert.Equal("Silent", page.Find("[data-metric=candle_close]").GetAttribute("data-reason")));
        Assert.Contains("Not live, these candles no longer grow: silent since 24 Nov 14:46:02 ET", page.Find(".note").TextContent);
        Assert.Empty(page.FindAll(".chart-state"));
        Assert.NotNull(page.Find(".chart.stale"));

        Hub.Publish(Some.State(beat: 2, at: Clock.GetUtcNow()));
        page.WaitForAssertion(() => Assert.Equal("live", page.Find("[data-metric=candle_close]").GetAttribute("data-state")));
    }

    [Fact]
    public void A_time_without_trades_is_said()
    {
        var chart = Show();
        Candles.Publish(Some.User, "SPY{=5m}", Live());
        chart.WaitForAssertion(() => Assert.Contains("knows no trades of SPY", chart.Find(".note").TextContent));
    }

    [Fact]
    public void Another_size_is_asked_for_instead_and_nothing_of_the_old_one_stays()
    {
        var chart = Show();
        Candles.Publish(Some.User, "SPY{=5m}", Live(1, 2));
        chart.WaitForAssertion(() => Assert.NotNull(chart.FindComponent<Chart>().Instance.Data));
        chart.FindAll(".segments button")[3].Click();
        chart.WaitForAssertion(() => Assert.Equal(["SPY{=d}"], CandleWatch.Open));
        Assert.Equal([(Some.User, "SPY{=d}")], Candles.InView);
        Assert.Null(chart.FindComponent<Chart>().Instance.Data);
    }

    [Fact]
    public void Days_are_dates_and_never_shift_with_the_zone()
    {
        var rows = Rows(new CandleData([new Candle(new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero), 1, 1, 1, 1, null)], false).Whole);
        Assert.Equal("2026-11-24", rows[0][0]);
    }

    [Fact]
    public void Without_a_broker_there_is_a_calm_word()
    {
        CandleWatch.Known = false;
        Assert.Contains("no broker is connected", Show().Find(".note").TextContent);
    }

    [Fact]
    public async Task A_chart_that_is_left_leaves_nothing_behind()
    {
        Show();
        await DisposeComponentsAsync();
        Assert.Empty(CandleWatch.Open);
        Assert.Empty(Candles.InView);
    }

    private static Reading<CandleSeries> Live(params decimal[] closes) => Reading<CandleSeries>.Live(
        new CandleSeries([.. closes.Select((c, i) => new Candle(Some.Now.AddMinutes(5 * i), c, c, c, c, 10))]), Some.Now);

    private static object?[][] Rows(object part) => (object?[][])part.GetType().GetProperty("rows")!.GetValue(part)!;

    private IRenderedComponent<CandleChart> Show() => Render<CandleChart>(p => p.Add(c => c.Symbol, "SPY"));
}
