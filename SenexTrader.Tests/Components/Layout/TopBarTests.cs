using Bunit;
using SenexTrader.Blazor.Components.Layout;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.Layout;

public class TopBarTests : Circuit
{
    [Fact]
    public void Simulated_data_says_so_before_anything_else_is_known() =>
        Assert.Equal("SIMULATED", Open<TopBar>().Find(".chip.sim").TextContent);

    [Fact]
    public void The_session_chip_counts_down_to_the_close()
    {
        var page = Show(Some.Whole);
        Assert.Equal("NYSE open · closes in 1 h 14 m", Words(page, ".chip.session"));
        Clock.Advance(TimeSpan.FromSeconds(20));
        page.WaitForAssertion(() => Assert.Equal("NYSE open · closes in 1 h 13 m", Words(page, ".chip.session")));
    }

    [Fact]
    public void A_closed_session_counts_to_the_next_open() =>
        Assert.Equal("NYSE closed · opens in 14 h 20 m", Words(Show(Some.Whole with { Session = Some.Closed }), ".chip.session"));

    [Fact]
    public void The_feed_chip_ages_with_the_screens_own_clock()
    {
        var page = Show(Some.Whole);
        Assert.Equal("live · beat 0 s ago", Words(page, ".chip.feed"));
        Clock.Advance(TimeSpan.FromSeconds(12));
        page.WaitForAssertion(() => Assert.Equal("live · beat 12 s ago", Words(page, ".chip.feed")));
    }

    [Fact]
    public void The_feed_chip_says_the_worst_there_is()
    {
        Assert.Equal("login refused", Verdict(Some.Feed("dxlink", FeedState.Silent), Some.Feed("account", FeedState.Refused)));
        Assert.Equal("disconnected", Verdict(Some.Feed("dxlink", FeedState.Silent), Some.Feed("account", FeedState.Disconnected)));
        Assert.Equal("disconnected", Verdict(Some.Feed("dxlink")));
        Assert.Equal("feed silent", Verdict(Some.Feed("dxlink", FeedState.Silent), Some.Feed("account", FeedState.Connecting)));
        Assert.Equal("connecting", Verdict(Some.Feed("dxlink"), Some.Feed("account", FeedState.Connecting)));
        Assert.Equal("live", Verdict(Some.Feed("dxlink@2"), Some.Feed("account@2")));
    }

    [Fact]
    public void At_the_close_the_chip_is_calm()
    {
        var verdict = FeedVerdict.Of(DisplayClock.Exchange, Screen(Some.Whole with { Session = Some.Closed }));
        Assert.Equal(("calm", "at close"), (verdict.Tone, verdict.Word));
    }

    [Fact]
    public void A_cache_that_does_not_answer_outweighs_the_feeds() =>
        Assert.Equal("cache down", FeedVerdict.Of(DisplayClock.Exchange, Screen(Some.Whole with { Cache = new CacheStatus("embedded", null) })).Word);

    [Fact]
    public void Two_missed_beats_outweigh_everything()
    {
        var page = Show(Some.Whole);
        Clock.Advance(MetricsState.SilentAfter);
        page.WaitForAssertion(() => Assert.StartsWith("silent", Words(page, ".chip.feed")));
    }

    [Fact]
    public void One_account_is_named_and_several_can_be_switched()
    {
        var page = Show(Some.Whole);
        Assert.Equal("5WT00001 · Main · Margin", Words(page, ".chip.account"));

        var two = Some.Whole with { Accounts = [.. Some.Whole.Accounts, new AccountInfo("5WT00002", "IRA", "Cash")] };
        Beat(Some.State(two, beat: 2));
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".chip.account option").Count));
        page.Find(".chip.account select").Change($"{Some.User}:5WT00002");

        page.WaitForAssertion(() => Assert.Equal(1, Hub.Watching(new AccountKey(Some.User, "5WT00002"))));
    }

    private IRenderedComponent<LiveMetrics> Show(AccountMetrics metrics)
    {
        Beat(Some.State(metrics));
        return Open<TopBar>();
    }

    private static string Verdict(params FeedPulse[] feeds) => FeedVerdict.Of(DisplayClock.Exchange, Screen(Some.Whole with { Feeds = feeds })).Word;

    private static Screen Screen(AccountMetrics metrics) => new(ScreenPhase.Live, Some.Now, Some.Uptime(Some.Now), Some.State(metrics));

    private static string Words(IRenderedComponent<LiveMetrics> page, string css) =>
        string.Join(' ', page.Find(css).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
