using Bunit;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Blazor.Components.Pages.Positions;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Tests.Components.Support;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Components.Live;

public class LiveQuotesTests : Circuit
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);

    [Fact]
    public void What_is_in_view_is_asked_for()
    {
        Beat(Some.State());
        Open<PositionsPage>();
        Assert.Equivalent(new[] { Some.Stock, "XSP", ".XSP261218P600", Some.LongPutFeed }, Quotes.InView(Some.User), strict: true);
    }

    [Fact]
    public void A_quote_moves_its_own_cells_and_renders_no_others()
    {
        Beat(Some.State());
        var page = Open<PositionsPage>();
        var before = Renders(page);

        Tick(1.7m);

        page.WaitForAssertion(() => Assert.Equal("1.70", Mark(page)));
        var rendered = Renders(page).Where(r => before[r.Key] != r.Value).Select(r => r.Key).Order().ToList();
        Assert.Equal([$"ask {Some.LongPut}", $"bid {Some.LongPut}", $"mark {Some.LongPut}"], rendered);
    }

    [Fact]
    public async Task Quotes_come_at_most_four_times_a_second_and_the_latest_wins()
    {
        Beat(Some.State());
        var page = Open<PositionsPage>();
        await ShowAsync(1.7m);
        Assert.Equal("1.70", Mark(page));

        Tick(1.8m);
        Tick(1.9m);
        Clock.Advance(Pace - TimeSpan.FromMilliseconds(1));
        Assert.Equal("1.70", Mark(page));
        Clock.Advance(TimeSpan.FromMilliseconds(1));

        page.WaitForAssertion(() => Assert.Equal("1.90", Mark(page)));
    }

    [Fact]
    public void A_beat_that_lost_the_feed_takes_an_older_quote_away()
    {
        Beat(Some.State());
        var page = Open<PositionsPage>();
        Tick(1.7m);
        page.WaitForAssertion(() => Assert.Equal("1.70", Mark(page)));

        var down = Some.Metrics(Some.Under("XSP", 636, Some.Vertical(Some.Missing(Reason.Disconnected))));
        Hub.Publish(Some.State(down, beat: 2, at: Some.Now.AddSeconds(30)));

        page.WaitForAssertion(() => Assert.Equal("—", Mark(page)));
    }

    [Fact]
    public void A_quote_read_after_the_beat_stands()
    {
        var beat = QuoteOverlay.Empty.With([Update(1.7m, Some.Now.AddMilliseconds(5))]);
        Assert.NotNull(beat.NewerThan(Some.Uptime(Some.Now)).Find(Some.LongPutFeed, "mark"));
        Assert.Null(beat.NewerThan(Some.Uptime(Some.Now.AddMilliseconds(5))).Find(Some.LongPutFeed, "mark"));
    }

    [Fact]
    public async Task A_silent_screen_shows_no_quote_either()
    {
        Beat(Some.State());
        var page = Open<PositionsPage>();
        await ShowAsync(1.7m);
        Clock.Advance(MetricsState.SilentAfter);
        page.WaitForAssertion(() => Assert.Equal("—", Mark(page)));

        await ShowAsync(1.8m);

        Assert.Equal("—", Mark(page));
    }

    [Fact]
    public async Task A_quote_heard_in_the_silence_stands_over_the_beat_that_ends_it_if_it_is_newer()
    {
        Beat(Some.State());
        var page = Open<PositionsPage>();
        Clock.Advance(MetricsState.SilentAfter);
        var back = Clock.GetUtcNow();
        await ShowAsync(1.8m, back.AddMilliseconds(5));

        Hub.Publish(Some.State(beat: 2, at: back));

        page.WaitForAssertion(() => Assert.Equal("1.80", Mark(page)));
    }

    [Fact]
    public void Folding_rows_away_gives_their_quotes_up()
    {
        Beat(Some.State());
        var page = Open<PositionsPage>();
        page.FindAll("button[aria-pressed]").First(b => b.TextContent == "Underlyings").Click();
        Assert.Equal([Some.Stock, "XSP"], Quotes.InView(Some.User).Order());
        Assert.Equal(1, Quotes.Watching);
    }

    [Fact]
    public async Task A_closed_page_leaves_the_hub()
    {
        Beat(Some.State());
        Open<PositionsPage>();
        Assert.Equal(1, Quotes.Watching);
        await DisposeComponentsAsync();
        Assert.Equal(0, Quotes.Watching);
    }

    private static QuoteUpdate Update(decimal mark, DateTimeOffset at) => new(Some.LongPutFeed, Some.Set(
        ("bid", new Figure(FigureState.Live, mark - 0.01m, AsOf: at)),
        ("ask", new Figure(FigureState.Live, mark + 0.01m, AsOf: at)),
        ("mark", new Figure(FigureState.Live, mark, AsOf: at))), Some.Uptime(at));

    private void Tick(decimal mark, DateTimeOffset? at = null) => Quotes.Publish(Some.User, Update(mark, at ?? Some.Now.AddSeconds(1)));

    /// <summary>Gives a quote and waits until the page has taken it and rests.</summary>
    private async Task ShowAsync(decimal mark, DateTimeOffset? at = null)
    {
        var rests = Clock.Waits(Pace);
        Tick(mark, at);
        await Eventually.HoldsAsync(() => Clock.Waits(Pace) > rests, "the page takes the quote and rests");
    }

    private static string Mark(IRenderedComponent<LiveMetrics> page) =>
        page.Find($"[data-metric=mark][data-key='{Some.LongPut}']").TextContent;

    private static Dictionary<string, int> Renders(IRenderedComponent<LiveMetrics> page)
    {
        var cells = new Dictionary<string, int>();
        foreach (var cell in page.FindComponents<QuoteValue>())
            cells[$"{cell.Instance.Metric} {cell.Instance.Of}"] = cell.RenderCount;
        foreach (var cell in page.FindComponents<LiveValue>())
            cells.TryAdd($"{cell.Instance.Metric} {cell.Instance.Of}", cell.RenderCount);
        return cells;
    }
}
