using Bunit;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Blazor.Components.Pages.Status;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.Status;

public class HistorySectionTests : Circuit
{
    private static readonly DateTimeOffset Start = Some.Now.AddHours(-5);

    private static readonly FeedGap Closed = new(
        FeedState.Silent, "Nothing was received for 9 s.", "The feed answered 502.", Some.Now.AddMinutes(-10), Some.Now.AddMinutes(-9),
        TimeSpan.FromSeconds(61), 3, 1785850502553, 1200, TimeSpan.FromSeconds(0.42));

    private static readonly FeedGap Open = new(
        FeedState.Refused, "tastytrade refuses the login.", null, Some.Now.AddMinutes(-20), null, TimeSpan.FromSeconds(90), 1, null, 0, null);

    [Fact]
    public void Without_a_gap_it_says_since_when_there_was_none() => Assert.Equal(
        "No gap since the start at 24 Nov 09:46:02 ET.",
        Show(new FeedHistory("dxlink", Start, [], []), new FeedHistory("account", Start.AddSeconds(3), [], [])).Find("[data-history=none]").TextContent);

    [Fact]
    public void Before_the_first_beat_nothing_is_claimed() =>
        Assert.Equal("Not known yet: it comes with the beat.", Open<StatusPage>().Find("[data-history=none]").TextContent);

    [Fact]
    public void A_gap_tells_why_how_long_and_what_was_done()
    {
        var line = Show(new FeedHistory("dxlink", Start, [Closed], [])).Find("[data-history=dxlink]");
        Assert.Equal("false", line.GetAttribute("data-open"));
        Assert.Equal("2026-11-24T19:36:02.000Z", line.QuerySelector("time")!.GetAttribute("datetime"));
        Assert.Contains("Market data", line.TextContent);
        Assert.Contains("silent", line.TextContent);
        Assert.Contains("lasted 1 m 1 s", line.TextContent);
        Assert.Contains("Nothing was received for 9 s.", line.TextContent);
        Assert.Contains("Later: The feed answered 502.", line.TextContent);
        Assert.Contains(
            "Back after 3 tries, as connection 1785850502553; 1,200 subscriptions asked for again, first data 0.4 s later.", line.TextContent);
    }

    [Fact]
    public void An_open_gap_stands_first_and_grows_by_the_second()
    {
        var page = Show(new FeedHistory("dxlink", Start, [Closed], []), new FeedHistory("account", Start, [Open], []));
        Assert.Equal(["account", "dxlink"], page.FindAll("[data-history]").Select(l => l.GetAttribute("data-history")));
        Assert.Equal("for 1 m 30 s, still open", Long(page));
        Clock.Advance(TimeSpan.FromSeconds(5));
        page.WaitForAssertion(() => Assert.Equal("for 1 m 35 s, still open", Long(page)));
        Assert.Contains("Tried again once.", page.Find("[data-open=true]").TextContent);
    }

    [Fact]
    public void Once_the_server_is_silent_a_gap_is_as_old_as_it_was_last_heard_of()
    {
        var page = Show(new FeedHistory("account", Start, [Open], []));
        Clock.Advance(MetricsState.SilentAfter);
        page.WaitForAssertion(() => Assert.Equal("for 1 m 30 s when last heard of", Long(page)));
    }

    [Fact]
    public void A_cache_outage_and_a_correction_stand_among_the_gaps()
    {
        var page = Show(
            new FeedHistory(FeedHistory.Cache, Start, [Closed with { Epoch = null, Later = null }], []),
            new FeedHistory("account", Start, [], [new Correction(Some.Now, "5WT00001", ["SPY: streamed -2, the broker has -1"])]));
        Assert.Contains("Back after 3 tries; 1,200 standing values written again.", page.Find("[data-history=cache]").TextContent);
        var corrected = page.Find("[data-history=account]").TextContent;
        Assert.Contains("SPY: streamed -2, the broker has -1", corrected);
        Assert.Contains("Account 5WT00001 was corrected", corrected);
    }

    private static string Long(IRenderedComponent<LiveMetrics> page) => page.Find("[data-open=true] .long").TextContent;

    private IRenderedComponent<LiveMetrics> Show(params FeedHistory[] histories)
    {
        Beat(Some.State(Some.Whole with { History = histories }));
        return Open<StatusPage>();
    }
}
