using SenexTrader.Core.Streaming;
using SenexTrader.Core.Streaming.DxLink;

namespace SenexTrader.Tests.Streaming;

public class FeedLagTests
{
    private static readonly TimeSpan Start = TimeSpan.FromDays(3);
    private const double Usual = 0.05;
    private readonly FeedLag lag = new();
    private double now, offset = 1_785_000_000;

    [Theory]
    [InlineData(0), InlineData(-3600), InlineData(3600), InlineData(-900)]
    public void A_feed_in_time_is_never_late_however_far_the_clocks_are_apart(double apart)
    {
        offset += apart;
        Trade(60, late: Usual);
        Assert.Null(Late);
        Assert.True(lag.Now < TimeSpan.FromMilliseconds(1));
    }

    [Theory]
    [InlineData(1), InlineData(3), InlineData(20)]
    public void When_all_was_late_for_a_second_the_feed_is_late_until_the_first_trade_in_time(double seconds)
    {
        Trade(30, late: Usual);
        now += seconds;
        Trade(1, late: seconds + Usual);
        Assert.Null(Late);
        Trade(0.5, late: seconds + Usual);
        Assert.Equal($"Prices arrive {seconds:0.0} s after they were made.", Late);

        Trade(0.25, late: Usual);
        Assert.Null(Late);
    }

    [Fact]
    public void Trades_reported_late_among_others_in_time_make_no_late_feed()
    {
        for (var i = 0; i < 60; i++)
        {
            Trade(0.25, late: 8);
            Trade(0.25, late: Usual);
            Assert.Null(Late);
        }
    }

    [Fact]
    public void What_waited_in_a_frame_for_a_newer_trade_makes_no_late_feed()
    {
        for (var i = 0; i < 10; i++)
        {
            now += 3;
            Hear(("SPY", now - 2.5), ("SPY", now - 0.2), ("QQQ", now - 2.5), ("QQQ", now - 1));
            now += 2.5;
            Assert.Null(Late);
            now -= 2.5;
        }
    }

    [Fact]
    public void What_stood_before_the_connection_is_old_by_right_and_a_symbol_without_trades_is_quiet_and_not_late()
    {
        Trade(30, late: Usual);
        lag.Restart(doubt: false);
        for (var i = 0; i < 40; i++)
        {
            now += 0.25;
            Hear(("QQQ", -50_000), ("IWM", 25));
        }

        Assert.Null(lag.Now);
        Assert.Null(Late);
    }

    [Fact]
    public void Quotes_tell_it_too_even_in_whole_seconds()
    {
        Quote(60, late: Usual);
        now += 2;
        Quote(2.5, late: 2 + Usual);
        Assert.NotNull(Late);
        Quote(1, late: Usual);
        Assert.Null(Late);
    }

    [Fact]
    public void A_connection_after_a_silence_is_doubted_until_a_trade_comes_in_time()
    {
        Trade(30, late: Usual);
        lag.Restart(doubt: true);
        Hear(("SPY", now - 3));
        Assert.NotNull(Late);
        Hear(("QQQ", now - Usual));
        Assert.Null(Late);
    }

    [Fact]
    public void The_first_connection_and_one_after_a_mere_cut_are_not_doubted()
    {
        lag.Restart(doubt: true);
        Assert.Null(Late);
        Trade(30, late: Usual);
        lag.Restart(doubt: false);
        Assert.Null(Late);
    }

    [Theory]
    [InlineData(3600), InlineData(-3600)]
    public void The_other_sides_clock_may_be_set_by_an_hour(double by)
    {
        Trade(30, late: Usual);
        offset += by;
        Trade(30, late: Usual);
        Assert.Null(Late);
        now += 3;
        Trade(2.5, late: 3 + Usual);
        Assert.Contains(" 3.0 s ", Late);
    }

    [Theory]
    [InlineData(2), InlineData(8), InlineData(7200)]
    public void One_trade_whose_time_runs_ahead_makes_no_late_feed_of_all_others(double ahead)
    {
        Trade(30, late: Usual);
        Hear(("QQQ", now - Usual));
        Hear(("QQQ", now + ahead));
        Trade(30, late: Usual);
        Assert.Null(Late);
        Assert.True(lag.Now < TimeSpan.FromMilliseconds(1));
    }

    [Theory]
    [InlineData(1e-4), InlineData(-1e-4)]
    public void Clocks_that_drift_apart_for_days_make_no_late_feed(double drift)
    {
        for (var hour = 0; hour < 72; hour++)
        {
            now += 3600;
            offset -= 3600 * drift;
            Trade(3, late: Usual);
            Assert.Null(Late);
        }
    }

    [Fact]
    public void A_lag_that_lasts_is_not_taken_for_usual_within_half_an_hour()
    {
        Trade(30, late: Usual);
        Trade(1800, late: 2 + Usual);
        Assert.NotNull(Late);
    }

    private string? Late => lag.Judge(At(now));

    /// <summary>Four trades a second, each of which arrives this much after it was made.</summary>
    private void Trade(double seconds, double late)
    {
        for (var until = now + seconds; now < until;)
        {
            now += 0.25;
            Hear(("SPY", now - late));
        }
    }

    private void Hear(params (string Symbol, double Made)[] frame)
    {
        var batch = new EventBatch();
        batch.Trades.AddRange(frame.Select(t => new TradeEvent(t.Symbol, 100m, 1, Moment(t.Made), 1)));
        lag.Take(batch, At(now));
    }

    /// <summary>Four quotes a second, of which only the whole second is told.</summary>
    private void Quote(double seconds, double late)
    {
        for (var until = now + seconds; now < until;)
        {
            now += 0.25;
            var batch = new EventBatch();
            batch.Quotes.Add(new QuoteEvent("SPY", 100m, 101m, 1, 1, Moment(now - late) / 1000 * 1000));
            lag.Take(batch, At(now));
            if (late < 1) Assert.Null(Late);
        }
    }

    private static TimeSpan At(double seconds) => Start + TimeSpan.FromSeconds(seconds);

    private long Moment(double seconds) => (long)((offset + seconds) * 1000);
}
