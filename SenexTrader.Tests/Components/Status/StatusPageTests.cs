using AngleSharp.Dom;
using Bunit;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Blazor.Components.Pages.Status;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Persistence;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.Status;

public class StatusPageTests : Circuit
{
    [Fact]
    public void A_feed_tells_its_pulse_epoch_and_subscriptions()
    {
        var card = Card(Show(Some.Whole), "dxlink");
        Assert.Equal("live", Badge(card));
        Assert.Equal("3", Value(card, "feed_epoch"));
        Assert.Equal("120", Value(card, "feed_wanted"));
        Assert.Equal("2", Value(card, "feed_pending"));
        Assert.Equal("118", Value(card, "feed_confirmed"));
        Assert.Equal("42.5", Value(card, "feed_events_per_second"));
        Assert.Equal("1", Value(card, "feed_bad_frames"));
        Assert.Contains(".SPY261218P700", card.TextContent);
        Assert.Equal("2026-11-24T19:46:01.000Z", card.QuerySelectorAll("time")[1].GetAttribute("datetime"));
    }

    [Fact]
    public void The_page_begins_with_the_worst_of_all_in_a_sentence()
    {
        Assert.Equal("live", Show(Some.Whole).Find(".verdict").GetAttribute("data-verdict"));
        var down = Show(Some.Whole with { Feeds = [Some.Feed("dxlink"), Some.Feed("account", FeedState.Refused, "check ClientSecret")] }).Find(".verdict");
        Assert.Equal("login refused", down.GetAttribute("data-verdict"));
        Assert.Contains("check ClientSecret", down.TextContent);
        Assert.Contains("bad", down.ClassList);
    }

    [Fact]
    public void A_feed_that_is_down_tells_the_cause()
    {
        var card = Card(Show(Some.Whole with { Feeds = [Some.Feed("dxlink", FeedState.Silent, "no frame for 10 s")] }), "dxlink");
        Assert.Equal("silent", Badge(card));
        Assert.Equal("no frame for 10 s", card.QuerySelector(".detail")!.TextContent);
    }

    [Fact]
    public void A_feed_without_a_pulse_has_no_numbers()
    {
        var card = Card(Show(Some.Whole with { Feeds = [] }), "account");
        Assert.Equal("no sign of life", Badge(card));
        Assert.Equal("—", Value(card, "feed_confirmed"));
    }

    [Fact]
    public void The_cache_tells_its_kind_and_round_trip()
    {
        var card = Card(Show(Some.Whole), "cache");
        Assert.Equal("answers", Badge(card));
        Assert.Contains("embedded", card.TextContent);
        Assert.Equal("0.8 ms", Value(card, "cache_round_trip"));
    }

    [Fact]
    public void A_cache_that_does_not_answer_has_no_round_trip()
    {
        var card = Card(Show(Some.Whole with { Cache = new CacheStatus("redis.lan:6379", null) }), "cache");
        Assert.Equal("does not answer", Badge(card));
        Assert.Equal("—", Value(card, "cache_round_trip"));
    }

    [Fact]
    public void A_save_appears_when_it_happens()
    {
        var page = Show(Some.Whole);
        Assert.Equal("none yet", Badge(Card(page, "save")));

        Views.Save(new SaveReport(Some.Now.AddMinutes(1), 1, 512, TimeSpan.FromMilliseconds(38)));

        page.WaitForAssertion(() => Assert.Equal("saved", Badge(Card(page, "save"))));
        Assert.Contains("24 Nov 14:47:02 ET", Card(page, "save").TextContent);
        Assert.Contains("512", Card(page, "save").TextContent);
    }

    [Fact]
    public void The_session_tells_when_it_closes()
    {
        var card = Card(Show(Some.Whole), "session");
        Assert.Equal("open", Badge(card));
        Assert.Contains("24 Nov 16:00:02 ET", card.TextContent);
    }

    [Fact]
    public void A_closed_session_says_what_it_has_not_and_when_it_opens_next()
    {
        var card = Card(Show(Some.Whole with { Session = Some.Closed }), "session");
        Assert.Equal(["not today", "not today", "25 Nov 05:06:02 ET"], card.QuerySelectorAll("dd").Select(d => d.TextContent.Trim()));
    }

    [Fact]
    public void No_dash_stands_without_its_reason()
    {
        var page = Open<StatusPage>();
        Assert.All(page.FindAll("dd"), d => Assert.True(!d.TextContent.Contains('—') || d.QuerySelector("[data-reason]") is not null, d.OuterHtml));
    }

    [Fact]
    public void A_silent_beat_leaves_no_count_standing()
    {
        var page = Show(Some.Whole);
        Assert.Equal("1", Value(Card(page, "beat"), "beat"));
        Clock.Advance(MetricsState.SilentAfter);
        page.WaitForAssertion(() => Assert.Equal("silent since 14:46:02", Badge(Card(page, "beat"))));
        Assert.All(page.FindAll("[data-metric]"), v => Assert.Equal("Silent", v.GetAttribute("data-reason")));
        Assert.Equal("unknown", Badge(Card(page, "dxlink")));
        Assert.Equal("unknown", Badge(Card(page, "session")));
    }

    [Fact]
    public void Before_the_first_beat_everything_waits()
    {
        var page = Open<StatusPage>();
        Assert.Equal("waiting", Badge(Card(page, "beat")));
        Assert.Equal("waiting", Badge(Card(page, "dxlink")));
        Assert.All(page.FindAll("[data-metric]"), v => Assert.Equal("NotYetReceived", v.GetAttribute("data-reason")));
    }

    [Fact]
    public async Task A_closed_page_no_longer_listens_to_saves()
    {
        Show(Some.Whole);
        var open = Views.Watchers;
        await DisposeComponentsAsync();
        Assert.Equal(open - 1, Views.Watchers);
    }

    private IRenderedComponent<LiveMetrics> Show(AccountMetrics metrics)
    {
        Beat(Some.State(metrics));
        return Open<StatusPage>();
    }

    private static IElement Card(IRenderedComponent<LiveMetrics> page, string name) => page.Find($"section:has([data-status={name}])");

    private static string Badge(IElement card) => card.QuerySelector(".badge")!.TextContent;

    private static string Value(IElement card, string metric) => card.QuerySelector($"[data-metric={metric}]")!.TextContent;
}
