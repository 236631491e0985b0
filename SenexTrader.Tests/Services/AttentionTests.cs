using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Services.Calculations;
using SenexTrader.Core.Services.Metrics;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Services;

public class AttentionTests
{
    private static readonly Leg ShortPut = Given.Option("SPY", "P", 600, -1, 4.10m);
    private static readonly Leg LongPut = Given.Option("SPY", "P", 595, 1, 2.75m);
    private readonly CacheOfWrites cache = CacheOfWrites.Healthy().Last("SPY", 637m)
        .Quote(".SPY260821P600", 3.98m, 4.02m).Quote(".SPY260821P595", 2.68m, 2.72m);

    [Fact]
    public void A_quiet_position_needs_nothing_and_is_judged()
    {
        var report = Report([View(ShortPut, LongPut)]);
        Assert.Empty(report.Items);
        Assert.Equal(new Coverage(1, 1), report.Judged);
    }

    [Theory]
    [InlineData("P", 600, 599.99, true)]
    [InlineData("P", 600, 600, false)]
    [InlineData("C", 640, 640.01, true)]
    [InlineData("C", 640, 640, false)]
    public void A_short_strike_is_tested_when_the_underlying_is_beyond_it(string right, int strike, double last, bool tested)
    {
        var leg = Given.Option("SPY", right, strike, -1, 4m);
        cache.Last("SPY", (decimal)last).Quote(leg.StreamerSymbol!, 3.9m, 4.1m);
        Assert.Equal(tested, Report([View(leg)]).Items.OfType<StrikeTested>().Any());
    }

    [Fact]
    public void A_long_strike_is_never_tested()
    {
        cache.Last("SPY", 500m);
        Assert.DoesNotContain(Report([View(LongPut)]).Items, i => i is StrikeTested);
    }

    [Theory]
    [InlineData("2026-08-11", 7, true)]
    [InlineData("2026-08-12", 8, false)]
    [InlineData("2026-08-04", 0, true)]
    public void An_expiry_is_near_by_the_exchanges_date(string expiration, int days, bool near)
    {
        var leg = Given.Option("SPY", "P", 600, 1, 4m, expiration: expiration);
        var found = Report([View(leg)]).Items.OfType<ExpiresSoon>().ToList();
        Assert.Equal(near ? [days] : [], found.Select(e => e.Days));
    }

    [Theory]
    // Credit 1.35; half of it is earned when closing costs 0.675.
    [InlineData(3.375, true)]
    [InlineData(3.385, false)]
    public void The_profit_target_counts_from_exactly_half_the_maximum(double shortMark, bool reached)
    {
        cache.Quote(".SPY260821P600", (decimal)shortMark, (decimal)shortMark).Quote(".SPY260821P595", 2.70m, 2.70m);
        Assert.Equal(reached, Report([View(ShortPut, LongPut)]).Items.OfType<ProfitTargetReached>().Any());
    }

    [Fact]
    public void A_leg_without_a_value_comes_first_and_its_position_is_not_judged()
    {
        cache.Quote(".SPY260821P595", 1.98m, null).Last("SPY", 590m);
        var report = Report([View(ShortPut, LongPut)]);
        Assert.Equal(Reason.OneSided, Assert.IsType<LegUnavailable>(report.Items[0]).Gap.Reason);
        Assert.IsType<StrikeTested>(report.Items[1]);
        Assert.Equal(new Coverage(0, 1), report.Judged);
    }

    [Fact]
    public void Without_the_underlyings_price_a_short_strike_is_not_judged_rather_than_called_safe()
    {
        var blind = CacheOfWrites.Healthy().Quote(".SPY260821P600", 3.98m, 4.02m);
        var report = AttentionRules.Report([ViewOf(blind, ShortPut)], NoOrders, Given.Now, new AttentionOptions());
        Assert.Empty(report.Items);
        Assert.Equal(new Coverage(0, 1), report.Judged);
    }

    [Fact]
    public void A_working_order_leads_to_the_position_it_touches()
    {
        Order working = new(1, "SPY", "Live", "Limit", -0.56m, [new OrderLeg(ShortPut.Symbol, 1, 1, false, [])], Given.Now);
        Order elsewhere = working with { Id = 2, Underlying = "QQQ", Legs = [new OrderLeg("QQQ", 1, 1, true, [])] };
        Order done = working with { Id = 3, Status = "Filled" };
        var view = View(ShortPut, LongPut);
        var found = Report([view], working, elsewhere, done).Items.OfType<OrderWorking>();
        Assert.Equal([(2L, null), (1L, view.Position.Id)], found.Select(o => (o.Order.Id, o.PositionId)).OrderByDescending(o => o.Id));
    }

    private static Reading<IReadOnlyList<Order>> NoOrders => Reading<IReadOnlyList<Order>>.Live([], Given.Now);

    private static AttentionReport Report(IReadOnlyList<PositionView> views, params Order[] orders) =>
        AttentionRules.Report(views, Reading<IReadOnlyList<Order>>.Live(orders, Given.Now), Given.Now, new AttentionOptions());

    private PositionView View(params Leg[] legs) => ViewOf(cache, legs);

    private static PositionView ViewOf(CacheOfWrites cache, params Leg[] legs) => new(
        new Position("spy-1", "SPY", "Test", "test", PositionState.OpenFull, legs),
        [.. legs.Select(l => new LegView(l, Reading<Leg>.Live(l, Given.Now), [], cache.Market()))]);
}
