using Bunit;
using SenexTrader.Blazor.Components.Layout;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Broadcast;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.Live;

/// <summary>The server's clock is set by an hour while a tab is open.</summary>
public class ClockJumpTests : Circuit
{
    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void The_screen_is_silent_after_two_missed_beats_and_neither_sooner_nor_later(int hours)
    {
        Beat(Some.State());
        var page = Open<Probe>();
        Clock.SetWall(TimeSpan.FromHours(hours));

        Clock.Advance(MetricsState.SilentAfter - TimeSpan.FromMilliseconds(1));
        Assert.Equal("Live", Phase(page));
        Clock.Advance(TimeSpan.FromMilliseconds(1));

        page.WaitForAssertion(() => Assert.Equal("Silent", Phase(page)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void The_age_of_the_beat_is_counted_through(int hours)
    {
        Beat(Some.State());
        var page = Open<TopBar>();
        Clock.SetWall(TimeSpan.FromHours(hours));
        Clock.Advance(TimeSpan.FromSeconds(12));
        page.WaitForAssertion(() => Assert.Contains("beat 12 s ago", page.Find(".chip.feed").TextContent));
    }

    [Fact]
    public void A_quote_from_before_the_clock_was_set_back_does_not_outlive_the_next_beat()
    {
        var figure = Some.Live(1.7m) with { AsOf = Some.Now.AddHours(1) };
        var old = new QuoteUpdate(Some.LongPutFeed, Some.Set(("mark", figure)), Some.Uptime(Some.Now));
        Assert.Null(QuoteOverlay.Empty.With([old]).NewerThan(Some.Uptime(Some.Now.AddSeconds(1))).Find(Some.LongPutFeed, "mark"));
    }

    private static string Phase(IRenderedComponent<LiveMetrics> page) => page.Find("#phase").TextContent;
}
