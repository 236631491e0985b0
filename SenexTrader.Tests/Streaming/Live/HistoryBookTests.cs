using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Streaming.Live;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Streaming.Live;

public class HistoryBookTests
{
    private readonly SettableClock time = new(Legs.Time);
    private readonly HistoryBook book;

    public HistoryBookTests() => book = new HistoryBook("dxlink", time);

    private FeedHistory Told => book.Slot.Value!;

    [Fact]
    public void Before_anything_happens_it_tells_since_when_it_watches()
    {
        Assert.Equal((Legs.Time, 0, 0), (Told.StartedAt, Told.Gaps.Count, Told.Corrections.Count));
        book.Back(epoch: 5, askedAgain: 3);
        Assert.Empty(Told.Gaps);
    }

    [Fact]
    public void A_gap_tells_why_how_long_and_what_was_done()
    {
        book.Lost(FeedState.Silent, "Nothing was received for 9 s.");
        time.Advance(TimeSpan.FromSeconds(2));
        book.Lost(FeedState.Disconnected, "502");
        time.Advance(TimeSpan.FromSeconds(3));
        book.Back(epoch: 77, askedAgain: 120);
        time.Advance(TimeSpan.FromSeconds(0.4));
        book.Heard();
        time.Advance(TimeSpan.FromSeconds(9));
        book.Heard();
        Assert.Equal(
            new FeedGap(
                FeedState.Silent, "Nothing was received for 9 s.", "502", Legs.Time, Legs.Time.AddSeconds(5), TimeSpan.FromSeconds(5),
                Attempts: 2, Epoch: 77, AskedAgain: 120, HeardAfter: TimeSpan.FromSeconds(0.4)),
            Assert.Single(Told.Gaps));
    }

    [Fact]
    public void An_alert_is_kept_once()
    {
        var alert = new QuoteAlert("b1f0", "SPY", "Last", true, 640, Legs.Time);
        Assert.True(book.Alerted(alert));
        Assert.False(book.Alerted(alert));
        Assert.True(book.Alerted(alert with { At = Legs.Time.AddDays(1) }));
        Assert.Equal([Legs.Time.AddDays(1), Legs.Time], Told.Alerts.Select(a => a.At));
    }

    [Fact]
    public void An_open_gap_grows_older()
    {
        book.Lost(FeedState.Refused, "renew the grant");
        time.Advance(TimeSpan.FromSeconds(30));
        book.Refresh();
        var gap = Assert.Single(Told.Gaps);
        Assert.True(gap.IsOpen);
        Assert.Equal(TimeSpan.FromSeconds(30), gap.Lasted);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void Its_length_is_right_though_the_clock_was_set_meanwhile(int hours)
    {
        book.Lost(FeedState.Disconnected, "gone");
        time.Advance(TimeSpan.FromSeconds(4));
        time.SetWall(TimeSpan.FromHours(hours));
        book.Back(1, 1);
        Assert.Equal(TimeSpan.FromSeconds(4), Told.Gaps[0].Lasted);
    }

    [Fact]
    public void Only_the_last_twenty_are_kept_and_words_are_short()
    {
        for (var i = 0; i < 50; i++)
        {
            book.Lost(FeedState.Disconnected, $"{i} {new string('x', 1000)}");
            book.Back(i, 1);
            book.Corrected("5WT00001", [.. Enumerable.Range(0, 100).Select(n => $"S{n}: differs")]);
        }

        Assert.Equal((FeedHistory.Most, FeedHistory.Most), (Told.Gaps.Count, Told.Corrections.Count));
        Assert.StartsWith("49 ", Told.Gaps[0].Cause, StringComparison.Ordinal);
        Assert.All(Told.Gaps, g => Assert.InRange(g.Cause.Length, 1, 250));
        Assert.Equal("and 80 more; the log has all", Told.Corrections[0].Drift[^1]);
    }

    [Fact]
    public void Agreement_is_no_correction()
    {
        book.Corrected("5WT00001", []);
        Assert.Empty(Told.Corrections);
    }
}
