using Bunit;
using SenexTrader.Blazor.Components.Pages.Watchlist;
using SenexTrader.Blazor.Components.Preferences;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.Watchlist;

public sealed class WatchlistPageTests : Circuit
{
    private const string Me = "the-owners-id";

    [Fact]
    public void The_first_visit_says_what_to_do()
    {
        Beat(Some.State());
        Assert.Contains("Search a symbol above", OpenChosen<WatchlistPage>().Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_list_takes_what_the_account_holds_in_one_click()
    {
        Beat(Some.State());
        var page = OpenChosen<WatchlistPage>();
        await page.FindAll("button").Single(b => b.TextContent == "Add the 2 underlyings you hold").ClickAsync(new());
        Assert.Equal(["AAPL", "XSP"], Rows(page));
        Assert.Equal(["AAPL", "XSP"], Broker.Watched.Single().Order());
        Assert.DoesNotContain("you hold", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_the_first_beat_nothing_is_offered_that_is_not_known()
    {
        Assert.DoesNotContain("you hold", OpenChosen<WatchlistPage>().Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_search_finds_is_added_watched_and_kept()
    {
        Beat(Some.State());
        var page = OpenChosen<WatchlistPage>();
        page.Find(".search input").Input("spy");
        Clock.Advance(SymbolSearch.Rest);
        await page.WaitForElement("#found-symbols button").ClickAsync(new());

        Assert.Equal(["SPY"], Rows(page));
        Assert.Contains("\"symbol\":\"SPY\"", Choices[Me, "watchlists"], StringComparison.Ordinal);
        Assert.Equal(["SPY"], Assert.Single(Broker.Watched));
        Assert.Contains("SPY", Quotes.InView(Some.User));
        Assert.Equal("not heard yet", page.Find("[data-metric=last]").GetAttribute("aria-label")!.Split(": ")[1]);
    }

    [Fact]
    public void A_quote_comes_alive_and_stands_over_a_beat_that_knows_nothing_of_it()
    {
        Keep(new WatchedSymbol("SPY", "SPY", ""));
        Beat(Some.State());
        var page = OpenChosen<WatchlistPage>();
        Tell(685.12m, Some.Now);
        page.WaitForAssertion(() => Assert.Equal("685.12", page.Find("[data-metric=last]").TextContent));

        Hub.Publish(Some.State(beat: 2, at: Some.Now.AddSeconds(30)));
        page.WaitForAssertion(() => Assert.Equal("685.12", page.Find("[data-metric=last]").TextContent));
    }

    [Fact]
    public void A_quote_that_two_beats_have_not_told_again_is_gone()
    {
        Keep(new WatchedSymbol("SPY", "SPY", ""));
        Beat(Some.State());
        var page = OpenChosen<WatchlistPage>();
        Tell(685.12m, Some.Now);
        page.WaitForAssertion(() => Assert.Equal("685.12", page.Find("[data-metric=last]").TextContent));

        var asked = 0;
        Quotes.ViewsChanged += () => Interlocked.Increment(ref asked);
        Hub.Publish(Some.State(beat: 2, at: Some.Now.AddSeconds(30)));
        page.WaitForAssertion(() => Assert.True(Volatile.Read(ref asked) > 0));
        Hub.Publish(Some.State(beat: 3, at: Some.Now.AddSeconds(60)));
        page.WaitForAssertion(() => Assert.Equal("unavailable", page.Find("[data-metric=last]").GetAttribute("data-state")));
    }

    [Theory]
    [InlineData(FigureState.Closed, "closed")]
    [InlineData(FigureState.Live, "live")]
    public void Open_and_closed_sessions_are_told_apart(FigureState state, string shown)
    {
        Keep(new WatchedSymbol("SPY", "SPY", ""));
        Beat(Some.State());
        var page = OpenChosen<WatchlistPage>();
        Tell(685.12m, Some.Now, state);
        page.WaitForAssertion(() => Assert.Equal(shown, page.Find("[data-metric=last]").GetAttribute("data-state")));
    }

    [Fact]
    public void A_symbol_the_broker_does_not_know_stays_with_its_reason_and_is_asked_of_nobody()
    {
        Keep(new WatchedSymbol("ZZZZ", null, ""));
        Beat(Some.State());
        var page = OpenChosen<WatchlistPage>();
        Assert.Contains("unknown to the broker", page.Find(".why").TextContent, StringComparison.Ordinal);
        Assert.All(page.FindAll("[data-metric]"), c => Assert.Equal(("unavailable", "Rejected"), (c.GetAttribute("data-state"), c.GetAttribute("data-reason"))));
        Assert.Empty(Broker.Watched);
    }

    [Fact]
    public void The_line_of_today_is_the_latest_sessions_and_goes_with_the_feed()
    {
        Keep(new WatchedSymbol("SPY", "SPY", ""));
        Beat(Some.State());
        var page = OpenChosen<WatchlistPage>();
        Assert.Equal("SPY: not heard yet", page.Find(".spark").GetAttribute("aria-label"));

        Candles.Publish(Some.User, "SPY{=5m}", Reading<CandleSeries>.Live(new CandleSeries(
            [At(Some.Now.AddDays(-1), 900m), At(Some.Now.AddMinutes(-10), 684m), At(Some.Now.AddMinutes(-5), 685m)]), Some.Now));
        page.WaitForAssertion(() => Assert.Equal("SPY, 5 min closes of 24 Nov: rose", page.Find("svg.spark").GetAttribute("aria-label")));

        Candles.Publish(Some.User, "SPY{=5m}", Reading<CandleSeries>.Unavailable(Reason.Disconnected, Some.Now));
        page.WaitForAssertion(() => Assert.Equal("SPY: feed down since 24 Nov 14:46:02 ET", page.Find(".spark").GetAttribute("aria-label")));
        Assert.Empty(page.FindAll("svg.spark"));
    }

    [Fact]
    public void The_line_of_today_goes_when_the_server_is_silent_and_says_so()
    {
        Keep(new WatchedSymbol("SPY", "SPY", ""));
        Beat(Some.State());
        var page = OpenChosen<WatchlistPage>();
        Candles.Publish(Some.User, "SPY{=5m}", Reading<CandleSeries>.Live(new CandleSeries([At(Some.Now.AddMinutes(-10), 684m), At(Some.Now.AddMinutes(-5), 685m)]), Some.Now));
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("svg.spark")));
        Clock.Advance(MetricsState.SilentAfter);
        page.WaitForAssertion(() => Assert.Contains("silent since", page.Find(".spark").GetAttribute("aria-label"), StringComparison.Ordinal));
        Assert.Empty(page.FindAll("svg.spark"));
    }

    [Fact]
    public void A_line_whose_symbol_did_not_change_is_not_drawn_again_by_a_beat_or_another_line()
    {
        Keep(new WatchedSymbol("SPY", "SPY", ""), new WatchedSymbol("QQQ", "QQQ", ""));
        Beat(Some.State());
        var page = OpenChosen<WatchlistPage>();
        Tell(685.12m, Some.Now);
        page.WaitForAssertion(() => Assert.Equal("685.12", page.Find("tr[data-symbol=SPY] [data-metric=last]").TextContent));
        var (table, line) = (page.FindComponent<WatchTable>().RenderCount, page.FindComponent<WatchLine>().RenderCount);
        Hub.Publish(Some.State(beat: 2, at: Some.Now.AddSeconds(30)));
        page.WaitForAssertion(() => Assert.True(page.FindComponent<WatchTable>().RenderCount > table));
        page.Find("[aria-label='Remove QQQ']").Click();
        page.WaitForAssertion(() => Assert.Equal(["SPY"], Rows(page)));
        Assert.Equal(line, page.FindComponent<WatchLine>().RenderCount);
    }

    [Fact]
    public void A_silent_server_blanks_the_list()
    {
        Keep(new WatchedSymbol("SPY", "SPY", ""));
        Beat(Some.State());
        var page = OpenChosen<WatchlistPage>();
        Tell(685.12m, Some.Now);
        page.WaitForAssertion(() => Assert.Equal("685.12", page.Find("[data-metric=last]").TextContent));
        Clock.Advance(MetricsState.SilentAfter);
        page.WaitForAssertion(() => Assert.Equal("Silent", page.Find("[data-metric=last]").GetAttribute("data-reason")));
    }

    [Fact]
    public async Task Lines_move_and_go_and_the_feed_is_told()
    {
        Keep(new WatchedSymbol("SPY", "SPY", ""), new WatchedSymbol("QQQ", "QQQ", ""));
        Beat(Some.State());
        var page = OpenChosen<WatchlistPage>();
        await page.Find("[aria-label='Move SPY down']").ClickAsync(new());
        Assert.Equal(["QQQ", "SPY"], Rows(page));
        await page.Find("[aria-label='Remove QQQ']").ClickAsync(new());
        Assert.Equal(["SPY"], Rows(page));
        Assert.Equal(["SPY"], Assert.Single(Broker.Watched));
    }

    [Fact]
    public async Task Leaving_the_page_leaves_the_feed()
    {
        Keep(new WatchedSymbol("SPY", "SPY", ""));
        Beat(Some.State());
        OpenChosen<WatchlistPage>();
        await DisposeComponentsAsync();
        Assert.Empty(Broker.Watched);
        Assert.Equal(0, Quotes.Watching);
    }

    [Fact]
    public async Task A_list_of_the_broker_becomes_one_of_the_users_own()
    {
        Beat(Some.State());
        var page = OpenChosen<WatchlistPage>();
        await page.FindAll("button").Single(b => b.TextContent == "Import…").ClickAsync(new());
        await page.FindAll(".import button").Single(b => b.TextContent.StartsWith("Liquid", StringComparison.Ordinal)).ClickAsync(new());
        Assert.Contains("Liquid ETFs", Choices[Me, "watchlists"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_that_cannot_be_read_say_why_and_can_be_asked_for_again()
    {
        Beat(Some.State());
        Broker.Fault = new HttpRequestException("watchlists: the broker answered 502.");
        var page = OpenChosen<WatchlistPage>();
        await page.FindAll("button").Single(b => b.TextContent == "Import…").ClickAsync(new());
        Assert.Contains("502", page.Find(".import .problem").TextContent, StringComparison.Ordinal);

        Broker.Fault = null;
        await page.Find(".import .problem button").ClickAsync(new());
        Assert.Contains("Favourites", page.Find(".import").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_could_not_be_kept_is_said_and_not_shown_as_kept()
    {
        Keep(new WatchedSymbol("SPY", "SPY", ""));
        Beat(Some.State());
        var page = OpenChosen<WatchlistPage>();
        Choices.Fault = new Microsoft.Data.Sqlite.SqliteException("database or disk is full", 13);
        await page.Find("[aria-label='Remove SPY']").ClickAsync(new());
        Assert.Equal(["SPY"], Rows(page));
        Assert.Contains("disk is full", page.Find(".notice.bad").TextContent, StringComparison.Ordinal);
    }

    private static Candle At(DateTimeOffset at, decimal close) => new(at, close, close, close, close, 1);

    private void Keep(params WatchedSymbol[] symbols) => Choices.Keep(
        Me, Blazor.Components.Preferences.Choices.Watchlists, new WatchlistSet([new("My list", symbols)]));

    private void Tell(decimal last, DateTimeOffset at, FigureState state = FigureState.Live) => Quotes.Publish(
        Some.User, new QuoteUpdate("SPY", Some.Set(("last", new Figure(state, Money: last, AsOf: at))), Some.Uptime(at.AddMilliseconds(5))));

    private static IEnumerable<string?> Rows(IRenderedComponent<PreferencesLoaded> page) =>
        page.FindAll("tr[data-symbol]").Select(r => r.GetAttribute("data-symbol"));
}
