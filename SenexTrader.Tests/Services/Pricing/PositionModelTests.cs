using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Services.Calculations.Pricing;
using SenexTrader.Tests.Components.Support;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Services.Pricing;

public class PositionModelTests
{
    private const double Rate = 0.04;

    /// <summary>Before the open, seventeen and a quarter days before the options end.</summary>
    private static readonly DateTimeOffset Now = new(2026, 8, 4, 14, 0, 0, TimeSpan.Zero);

    private static readonly Leg ShortPut = Given.Option("SPY", "P", 600, -1, 2.5m);
    private static readonly Leg LongPut = Given.Option("SPY", "P", 590, 1, 1m);

    [Fact]
    public void A_leg_without_implied_volatility_makes_no_model_and_is_named()
    {
        var gap = new Gap(Reason.NotQuoted, Now, Detail: "the feed gives no number");
        var model = PositionModel.Of(Position((ShortPut, Some.Live(0.2)), (LongPut, Figure.Missing(gap))), Now, Rate);
        Assert.False(model.IsLive);
        Assert.Equal(new Coverage(1, 2), model.Gap.Coverage);
        Assert.Equal("SPY 21 Aug 590 P: the feed gives no number", model.Gap.Detail);
    }

    [Fact]
    public void The_model_is_as_old_as_its_oldest_volatility_and_at_close_when_one_is()
    {
        var old = new Figure(FigureState.Closed, Number: 0.2, AsOf: Now.AddMinutes(-9));
        var model = PositionModel.Of(Position((ShortPut, old), (LongPut, new Figure(FigureState.Live, Number: 0.2, AsOf: Now))), Now, Rate);
        Assert.Equal(Now.AddMinutes(-9), model.AsOf);
        Assert.True(model.AtClose);
    }

    [Fact]
    public void At_the_end_of_time_the_model_meets_the_exact_payoff()
    {
        var payoff = PayoffCurves.Of(Vertical(), 610, new Scenario(0, 17.25), Now, Rate);
        Assert.NotEmpty(payoff.AtExpiry);
        Assert.Equal(payoff.AtExpiry, payoff.AtScenario, (exact, model) => Math.Abs(exact - model) < 1e-6);
    }

    [Fact]
    public void A_short_put_spread_gains_from_time_and_from_falling_volatility_above_its_strikes()
    {
        var model = PositionModel.Of(Vertical(), Now, Rate).Value;
        var now = model.PnlAt(620, Scenario.Now);
        Assert.True(model.PnlAt(620, new Scenario(0, 5)) > now);
        Assert.True(model.PnlAt(620, new Scenario(-5, 0)) > now);
        var greeks = model.GreeksAt(620, Scenario.Now);
        Assert.True(greeks is { Delta: > 0, Theta: > 0, Vega: < 0 });
    }

    [Fact]
    public void Of_different_expirations_the_first_is_drawn_with_the_later_leg_priced()
    {
        var calendar = Position(
            (Given.Option("SPY", "C", 600, -1, 8m), Some.Live(0.2)),
            (Given.Option("SPY", "C", 600, 1, 12m, expiration: "2026-09-18"), Some.Live(0.2)));
        var payoff = PayoffCurves.Of(calendar, 600, Scenario.Now, Now, Rate);
        Assert.Equal(17.25, payoff.Model.Value.DaysToFirstEnd!.Value, 6);
        // Highest where the short call ends worthless and the long one keeps most of its time.
        Assert.Equal(600, payoff.Underlying[payoff.AtExpiry.Index().MaxBy(p => p.Item).Index], 1.0);
    }

    [Fact]
    public void An_index_option_is_European_and_one_on_stock_American()
    {
        static double Deep(string root) => PositionModel.Of(
            Position((Given.Option(root, "P", 900, 1, 0m, expiration: "2027-08-20"), Some.Live(0.15))), Now, Rate).Value.PnlAt(600, Scenario.Now);
        Assert.True(Deep("XSP") < 30_000);
        Assert.Equal(30_000, Deep("SPY"), 0.01);
    }

    [Fact]
    public void Options_that_follow_futures_are_not_guessed_from_the_index() =>
        Assert.Contains("VIX futures", PositionModel.Of(Position((Given.Option("VIX", "C", 20, 1, 1m), Some.Live(0.9))), Now, Rate).Gap.Detail);

    [Fact]
    public void Stock_alone_needs_no_volatility()
    {
        var payoff = PayoffCurves.Of(Position((Given.Stock("AAPL", 100, 247m), Figure.Missing(new Gap(Reason.NotDefined)))), 271, Scenario.Now, Now, Rate);
        Assert.Null(payoff.Model.Value.DaysToFirstEnd);
        Assert.Equal(2400, payoff.Model.Value.PnlAt(271, Scenario.Now), 9);
        Assert.Empty(payoff.AtExpiry);
    }

    [Fact]
    public void A_corner_between_round_prices_is_drawn_where_it_is()
    {
        var fly = Position(
            (Given.Option("QQQ", "P", 551, 1, 3.5m), Some.Live(0.2)), (Given.Option("QQQ", "P", 603, -1, 17m), Some.Live(0.2)),
            (Given.Option("QQQ", "C", 603, -1, 16m), Some.Live(0.2)), (Given.Option("QQQ", "C", 660, 1, 2m), Some.Live(0.2)));
        var curves = PayoffCurves.Of(fly, 600, Scenario.Now, Now, Rate);
        Assert.Equal((double)curves.Expiry.MaxProfit!.Value, curves.AtExpiry.Max(), 6);
    }

    [Fact]
    public void The_drawing_spans_strikes_and_price_in_even_steps_that_strikes_fall_on()
    {
        var grid = PayoffCurves.Of(Vertical(), 640, Scenario.Now, Now, Rate).Underlying;
        Assert.InRange(grid.Count, 60, 165);
        Assert.Contains(590, grid);
        Assert.Contains(600, grid);
        Assert.True(grid[0] < 590 && grid[^1] > 640);
    }

    private static PositionMetrics Vertical() => Position((ShortPut, Some.Live(0.2)), (LongPut, Some.Live(0.22)));

    private static PositionMetrics Position(params (Leg Leg, Figure Iv)[] legs) => new(
        new Position("p", legs[0].Leg.Underlying, "Custom", "", PositionState.OpenFull, [.. legs.Select(l => l.Leg)]),
        FigureSet.Empty,
        [.. legs.Select(l => new LegMetrics(l.Leg, Some.Set(("iv", l.Iv))))]);
}
