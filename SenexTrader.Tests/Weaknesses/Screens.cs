using Bunit;
using SenexTrader.Blazor.Components.Layout;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Blazor.Components.Pages.Positions;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Domain.Time;
using SenexTrader.Tests.Components.Support;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Weaknesses;

public class Screens : Circuit
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);

    [Fact]
    public void A_badge_never_says_live_over_a_feed_that_is_dead()
    {
        var alive = new[] { Some.Feed("dxlink"), Some.Feed("account") };
        Beat(Some.State());
        var badge = Open<TopBar>();
        Assert.StartsWith("live", Badge(badge));
        var beat = 1;
        foreach (var state in Enum.GetValues<FeedState>().Where(s => s is not FeedState.Live))
            foreach (var dead in alive)
                AssertNotLive([.. alive.Except([dead]), Some.Feed(dead.Feed, state)], $"{dead.Feed} {state}");
        foreach (var gone in alive) AssertNotLive([.. alive.Except([gone])], $"{gone.Feed} without a pulse");
        AssertNotLive([], "no feed at all");

        void AssertNotLive(FeedPulse[] feeds, string what)
        {
            Hub.Publish(Some.State(Some.Whole, ++beat));
            badge.WaitForAssertion(() => Assert.StartsWith("live", Badge(badge)));
            Hub.Publish(Some.State(Some.Whole with { Feeds = feeds }, ++beat));
            badge.WaitForAssertion(() => Assert.False(Badge(badge).Contains("live", StringComparison.Ordinal), what));
        }
    }

    [Fact]
    public void A_badge_never_says_live_after_a_time_out()
    {
        Beat(Some.State());
        var badge = Open<TopBar>();
        Assert.StartsWith("live", Badge(badge));
        Clock.Advance(MetricsState.SilentAfter);
        badge.WaitForAssertion(() => Assert.StartsWith("silent", Badge(badge)));
        // Another hour without a word does not bring it back.
        for (var minute = 0; minute < 60; minute++) Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.StartsWith("silent", Badge(badge));
    }

    [Fact]
    public void A_page_never_reads_saved_rows_more_than_once()
    {
        Views.Rows = Some.SavedRows;
        var page = Open<PositionsPage>();
        Assert.Equal("saved", Cell(page, "pnl_open", Some.PutVertical).GetAttribute("data-state"));
        for (var minute = 0; minute < 60; minute++) Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, Views.Reads);

        for (var beat = 1; beat <= 10; beat++)
        {
            Clock.Advance(MetricsState.Interval);
            var (metrics, state) = beat % 2 == 0 ? (Some.Whole, "live") : (Some.OneLegMissing, "unavailable");
            Beat(Some.State(metrics, beat, Clock.GetUtcNow()));
            page.WaitForAssertion(() => Assert.Equal(state, Cell(page, "pnl_open", Some.PutVertical).GetAttribute("data-state")));
        }

        // The account became known, which is one more read at most; never one per beat.
        Assert.InRange(Views.Reads, 1, 2);
    }

    [Fact]
    public async Task A_hidden_value_is_never_shown_by_a_live_update()
    {
        Beat(Some.State());
        var page = Open<PositionsPage>();
        page.FindAll("button[aria-pressed]").First(b => b.TextContent == "Underlyings").Click();
        await TickAllAsync();
        Assert.Empty(page.FindAll($"[data-key='{Some.LongPut}']"));

        page.FindAll("button[aria-pressed]").First(b => b.TextContent == "Legs").Click();
        Clock.Advance(MetricsState.SilentAfter);
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll($"[data-key='{Some.LongPut}'][data-state=unavailable]")));
        await TickAllAsync();
        Assert.All(page.FindAll("[data-metric]"), cell => Assert.Equal(("unavailable", "—"), (cell.GetAttribute("data-state"), cell.TextContent)));
    }

    /// <summary>Gives every symbol a new quote, and waits until the page has taken them and rests.</summary>
    private async Task TickAllAsync()
    {
        Clock.Advance(Pace);
        var rests = Clock.Waits(Pace);
        foreach (var symbol in (string[])[Some.Stock, "XSP", ".XSP261218P600", Some.LongPutFeed])
            Quotes.Publish(Some.User, new QuoteUpdate(symbol, Some.Set(
                ("bid", Now(9m)), ("ask", Now(9m)), ("mark", Now(9m)), ("last", Now(9m)), ("change_pct", Figure.Missing(new Gap(Reason.NotYetReceived)))), Clock.Uptime()));
        await Eventually.HoldsAsync(() => Clock.Waits(Pace) > rests, "the page takes the quotes and rests");
    }

    private Figure Now(decimal money) => new(FigureState.Live, Money: money, AsOf: Clock.GetUtcNow());

    private static AngleSharp.Dom.IElement Cell(IRenderedComponent<LiveMetrics> page, string metric, string key) =>
        page.Find($"[data-metric={metric}][data-key='{key}']");

    private static string Badge(IRenderedComponent<LiveMetrics> page) =>
        string.Join(' ', page.Find(".chip.feed").TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
