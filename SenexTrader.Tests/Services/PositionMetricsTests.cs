using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Services.Metrics;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Services;

public class PositionMetricsTests
{
    private static readonly Leg Sold = Given.Option("SPY", "P", 600, -2, 4.10m);
    private static readonly Leg Bought = Given.Option("SPY", "P", 595, 2, 2.75m);

    // (−(3.00 − 4.10) + (2.00 − 2.75)) × 200 = 70 gained; (−4.10 + 2.75) × 200 = 270 received; 1,000 wide.
    [Theory]
    [InlineData("cost", -270)]
    [InlineData("max_profit", 270)]
    [InlineData("max_loss", -730)]
    [InlineData("breakeven_low", 598.65)]
    public void In_dollars(string metric, decimal expected) => Assert.Equal(expected, Of(metric, Vertical()).Money);

    [Theory]
    [InlineData("pnl_pct", 70d / 270)]
    [InlineData("pct_max_profit", 70d / 270)]
    [InlineData("pct_max_loss", 70d / 730)]
    public void As_fractions(string metric, double expected) => Assert.Equal(expected, Of(metric, Vertical()).Number!.Value, 12);

    [Fact]
    public void A_lost_dollar_is_a_negative_share_of_the_maximum_loss() =>
        Assert.Equal(-0.2, Of("pct_max_loss", View([Given.Option("SPY", "P", 600, 1, 5m)], c => c.Quote(".SPY260821P600", 3.90m, 4.10m))).Number!.Value, 12);

    [Fact]
    public void One_breakeven_has_no_second() =>
        Assert.Equal(Reason.NotDefined, Of("breakeven_high", Vertical()).Gap!.Value.Reason);

    [Fact]
    public void What_was_opened_for_nothing_has_no_percentage() =>
        Assert.Equal(Reason.NotDefined, Of("pnl_pct", View([Given.Option("SPY", "P", 600, 1, 0m)], c => c.Quote(".SPY260821P600", 1m, 1m))).Gap!.Value.Reason);

    [Fact]
    public void A_payoff_needs_no_quotes_but_an_account_that_can_be_trusted()
    {
        Assert.Equal(270m, Of("max_profit", View([Sold, Bought], c => c)).Money);
        var lost = Reading<Leg>.Unavailable(Reason.Disconnected, Given.Now);
        var view = View([Sold], c => c);
        Assert.Equal(Reason.Disconnected, Of("max_profit", view with { Legs = [view.Legs[0] with { Held = lost }] }).Gap!.Value.Reason);
    }

    [Fact]
    public void A_legs_cost_is_signed_by_its_direction()
    {
        var cost = MetricCatalog.Find("cost").Calculation.Leg!;
        Assert.Equal(-820m, cost(Vertical().Legs[0]).Money);
        Assert.Equal(550m, cost(Vertical().Legs[1]).Money);
    }

    private static Figure Of(string metric, PositionView view) => MetricCatalog.Find(metric).Calculation.Position!(view);

    private static PositionView Vertical() =>
        View([Sold, Bought], c => c.Quote(".SPY260821P600", 2.98m, 3.02m).Quote(".SPY260821P595", 1.98m, 2.02m));

    private static PositionView View(IReadOnlyList<Leg> legs, Func<CacheOfWrites, CacheOfWrites> cache)
    {
        var market = cache(CacheOfWrites.Healthy()).Market();
        return new PositionView(
            new Position("id", "SPY", "Any", "Any", PositionState.OpenFull, legs),
            [.. legs.Select(l => new LegView(l, Reading<Leg>.Live(l, Given.Now), [], market))]);
    }
}
