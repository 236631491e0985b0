using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Services.Calculations;
using SenexTrader.Core.Services.Metrics;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Services;

/// <summary>Tables worked by hand.</summary>
public class PnlTests
{
    [Theory]
    // A short call sold at 7.90, now 8.43: (8.43 − 7.90) × −2 × 100.
    [InlineData("short", 8.41, 8.45, 7.90, -2, 100, -106)]
    // A long put bought at 2.75, now 4.10.
    [InlineData("long", 4.00, 4.20, 2.75, 1, 100, 135)]
    // A long option worth nothing: a mark of 0 is a price, not a gap.
    [InlineData("zero mark", 0, 0, 0.35, 3, 100, -105)]
    // A bid of 0 against an ask: mark 0.025.
    [InlineData("zero bid", 0, 0.05, 0.35, 3, 100, -97.5)]
    // Stock has a multiplier of 1.
    [InlineData("stock", 637.11, 637.13, 611.35, 21, 1, 541.17)]
    // A mini contract of 10.
    [InlineData("mini", 1.10, 1.30, 1.00, 4, 10, 8)]
    public void Open_is_mark_less_open_price_times_signed_quantity_times_multiplier(
        string _, double bid, double ask, double open, int quantity, int multiplier, double expected)
    {
        var leg = Given.Option("SPY", "C", 640, quantity, (decimal)open, multiplier: multiplier);
        Assert.Equal((decimal)expected, PnlCalculator.Open(View(leg, (decimal)bid, (decimal)ask)).Value);
    }

    [Fact]
    public void A_credit_spread_earns_what_its_legs_earn_together()
    {
        // Sold 600 P at 4.10, bought 595 P at 2.75: credit 1.35. Now 3.00 and 2.00: debit 1.00 to close.
        var sold = View(Given.Option("SPY", "P", 600, -1, 4.10m), 2.98m, 3.02m);
        var bought = View(Given.Option("SPY", "P", 595, 1, 2.75m), 1.98m, 2.02m);
        Assert.Equal(110m, PnlCalculator.Open(sold).Value);
        Assert.Equal(-75m, PnlCalculator.Open(bought).Value);
        Assert.Equal(35m, Roll.Position(Position(sold, bought), PnlCalculator.Open).Value);
    }

    [Fact]
    public void Day_measures_what_was_held_overnight_from_the_brokers_close_mark()
    {
        var leg = Given.Option("SPY", "C", 640, -2, 7.90m, close: 8.35m);
        Assert.Equal(-16m, PnlCalculator.Day(View(leg, 8.41m, 8.45m)).Value);
    }

    [Fact]
    public void Day_measures_what_was_opened_today_from_its_open_price()
    {
        var leg = Given.Option("SPY", "C", 640, 2, 8.00m, close: 7.00m, created: Given.Now.AddHours(-1));
        Assert.Equal(86m, PnlCalculator.Day(View(leg, 8.41m, 8.45m)).Value);
    }

    [Fact]
    public void Day_splits_a_leg_that_was_added_to_today_at_its_fills()
    {
        // 3 held: 2 overnight from 7.00, 1 bought today at 8.00; now 8.43.
        var leg = Given.Option("SPY", "C", 640, 3, 7.50m, close: 7.00m);
        var fill = new Fill("1", 1, 8.00m, Given.Now.AddHours(-1));
        Assert.Equal((2 * 143m) + 43m, PnlCalculator.Day(View(leg, 8.41m, 8.45m, fill)).Value);
    }

    [Fact]
    public void Day_counts_no_more_of_todays_fills_than_is_still_held()
    {
        // 1 held of 3 bought today at 8.00 and 9.00: the rest was sold again.
        var leg = Given.Option("SPY", "C", 640, 1, 8.50m, close: 7.00m);
        var fills = new[] { new Fill("1", 2, 8.00m, Given.Now), new Fill("2", 1, 9.50m, Given.Now) };
        Assert.Equal((8.43m - 8.50m) * 100, PnlCalculator.Day(View(leg, 8.41m, 8.45m, fills)).Value);
    }

    [Fact]
    public void Day_is_unavailable_when_the_broker_gives_no_close_mark()
    {
        var day = PnlCalculator.Day(View(Given.Option("SPY", "C", 640, 2, 8.00m), 8.41m, 8.45m));
        Assert.Equal(Reason.NotQuoted, day.Gap.Reason);
    }

    [Fact]
    public void Extrinsic_value_is_what_a_short_option_still_has_to_earn()
    {
        // Call 640 at 8.43 with the stock at 645: intrinsic 5.00, so 3.43 a share on two short contracts.
        var cache = CacheOfWrites.Healthy().Quote(".SPY260821C640", 8.41m, 8.45m)
            .Put(CacheKeys.Trade, "SPY", Given.Stamp(new Trade(645m, null, null, null)));
        var leg = Given.Option("SPY", "C", 640, -2, 7.90m);
        var view = new LegView(leg, Reading<Leg>.Live(leg, Given.Now), [], cache.Market());
        Assert.Equal(686m, Extrinsic.Value(view).Value);
    }

    [Fact]
    public void A_leg_without_an_ask_makes_its_spread_unavailable_and_says_which()
    {
        var sold = View(Given.Option("SPY", "P", 600, -1, 4.10m), 2.98m, 3.02m);
        var blind = View(Given.Option("SPY", "P", 595, 1, 2.75m), 1.98m, null);
        var pnl = Roll.Position(Position(sold, blind), PnlCalculator.Open);
        Assert.Equal(Reason.MissingLegs, pnl.Gap.Reason);
        Assert.Equal(new Coverage(1, 2), pnl.Gap.Coverage);
        Assert.Contains("595", pnl.Gap.Detail);
    }

    [Fact]
    public void Nothing_is_reckoned_from_a_position_record_that_is_no_longer_trusted()
    {
        var view = View(Given.Option("SPY", "C", 640, 1, 8m), 8.41m, 8.45m)
            with
        { Held = Reading<Leg>.Unavailable(Reason.Disconnected, Given.Now) };
        Assert.Equal(Reason.Disconnected, PnlCalculator.Open(view).Gap.Reason);
    }

    private static LegView View(Leg leg, decimal? bid, decimal? ask, params Fill[] fills) => new(
        leg,
        Reading<Leg>.Live(leg, Given.Now),
        fills,
        CacheOfWrites.Healthy().Quote(leg.StreamerSymbol!, bid, ask).Market());

    private static PositionView Position(params LegView[] legs) => new(
        new Position("p", "SPY", "Put vertical", "", PositionState.OpenFull, [.. legs.Select(l => l.Leg)]), legs);
}
