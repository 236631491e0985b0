using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Services.Calculations;
using SenexTrader.Core.Services.Strategies;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Services;

/// <summary>Legs of one order that make no known strategy.</summary>
public class CustomStrategyTests
{
    private static readonly DateOnly Today = new(2026, 8, 4);

    [Fact]
    public void A_risk_reversal_of_one_order_is_one_custom_position_titled_by_its_legs()
    {
        var position = Assert.Single(Recognize(By(7, "-1 P 600, 1 C 680")));
        Assert.Equal(("Custom", "21 Aug 600 P · 680 C", "spy-custom-spy260821p600-spy260821c680"), (position.Strategy, position.Title, position.Id));
    }

    [Fact]
    public void Where_no_order_is_told_the_legs_stay_alone() =>
        Assert.Equal(["Long call", "Short put"], Names(By(null, "-1 P 600, 1 C 680")));

    [Fact]
    public void Legs_of_two_orders_stay_alone() =>
        Assert.Equal(["Long call", "Short put"], Names([.. By(7, "-1 P 600"), .. By(8, "1 C 680")]));

    [Fact]
    public void Legs_that_the_same_two_orders_opened_belong_together() =>
        Assert.Equal(["Custom"], Names([.. By(7, "-2 P 600, 2 C 680").Select(l => l with { OpenedBy = "7+9" })]));

    [Fact]
    public void A_leg_that_another_order_added_to_is_not_of_the_one_order_any_more() =>
        Assert.Equal(["Long call", "Short put"], Names([.. By(7, "-1 P 600"), .. By(7, "2 C 680").Select(l => l with { OpenedBy = "7+9" })]));

    [Theory]
    [InlineData("-1 P 600, 1 P 595", "Put vertical")]
    [InlineData("1 P 595, -1 P 600, -1 C 665, 1 C 670", "Iron condor")]
    [InlineData("-1 P 600, -1 C 680", "Short strangle")]
    [InlineData("1 C 640, -2 C 660", "Call ratio")]
    public void A_known_shape_of_one_order_keeps_its_name(string legs, string name) => Assert.Equal([name], Names(By(7, legs)));

    [Fact]
    public void A_known_shape_within_an_order_comes_first_and_only_the_rest_is_custom() => Assert.Equal(
        ["Call vertical", "Custom"], Names(By(7, "-1 C 660, 1 C 670, 2 P 600, 3 C 700")));

    [Fact]
    public void A_known_shape_over_two_orders_comes_before_custom() =>
        Assert.Equal(["Long call", "Put vertical"], Names([.. By(7, "-1 P 600, 1 C 680"), .. By(8, "1 P 590")]));

    [Fact]
    public void Two_orders_that_were_filled_in_one_moment_are_told_apart() => Assert.Equal(
        ["21 Aug 595/590", "21 Aug 600/580"],
        Recognize([.. By(7, "-1 P 600, 1 P 580"), .. By(8, "-1 P 595, 1 P 590")]).Select(p => p.Title).Order());

    [Fact]
    public void Stock_and_a_put_of_one_order_are_custom()
    {
        var position = Assert.Single(Recognize([Given.Stock("SPY", 100, 610m) with { OpenedBy = "7" }, .. By(7, "1 P 600")]));
        Assert.Equal(("Custom", "100 sh · 21 Aug 600 P"), (position.Strategy, position.Title));
    }

    [Fact]
    public void A_custom_position_over_two_expirations_names_each_day()
    {
        var far = Given.Option("SPY", "C", 680, 2, 9m, expiration: "2026-09-18") with { OpenedBy = "7" };
        Assert.Equal("21 Aug 600 P · 18 Sep 680 C", Assert.Single(Recognize([far, .. By(7, "-1 P 600")])).Title);
    }

    [Fact]
    public void Closed_in_part_it_stays_the_same_position()
    {
        var whole = Assert.Single(Recognize(By(7, "-4 P 600, 2 C 680, 6 C 700")));
        var rest = Assert.Single(Recognize(By(7, "-1 P 600, 2 C 680, 3 C 700")));
        Assert.Equal((whole.Id, "Custom"), (rest.Id, rest.Strategy));
        Assert.Equal((2m, 1m), (whole.Units, rest.Units));
    }

    [Fact]
    public void With_a_leg_closed_the_others_stay_together_and_the_last_stands_alone()
    {
        Assert.Equal("21 Aug 600 P · 700 C", Assert.Single(Recognize(By(7, "-1 P 600, 3 C 700"))).Title);
        Assert.Equal(["Short put"], Names(By(7, "-1 P 600")));
    }

    [Fact]
    public void What_is_left_of_it_takes_a_known_name_once_it_has_that_shape() =>
        Assert.Equal(["Short strangle"], Names(By(7, "-1 P 600, -1 C 680")));

    [Fact]
    public void An_order_that_closes_one_leg_makes_it_closing() => Assert.Equal(
        PositionState.Closing,
        Assert.Single(StrategyRecognizer.Recognize(By(7, "-1 P 600, 1 C 680"), new HashSet<string> { By(7, "1 C 680")[0].Symbol }, Today)).State);

    [Fact]
    public void Its_payoff_is_that_of_all_its_legs()
    {
        var legs = By(7, "-1 P 600, 1 C 680").Select(l => l with { AverageOpenPrice = 2m }).ToArray();
        Assert.Equal((null, -60_000m), (Payoff.MaxProfit(legs), Payoff.MaxLoss(legs)));
    }

    [Fact]
    public async Task Its_gain_is_that_of_all_its_legs_and_one_without_a_value_leaves_the_whole_out()
    {
        var cache = CacheOfWrites.Healthy().Orders().Closed()
            .Holding([.. By(7, "-1 P 600, 2 C 680"), Given.Stock("AAPL", 10, 250m)])
            .Quote(".SPY260821P600", 2.98m, 3.02m).Quote(".SPY260821C680", 1.98m, 2.02m).Quote("AAPL", 271.04m, 271.06m);
        // −(3.00 − 2.00) × 100 + (2.00 − 2.00) × 200.
        var live = await Read(cache);
        Assert.Equal((FigureState.Live, -100m), (Custom(live).State, Custom(live).Money));
        cache.Quote(".SPY260821C680", 1.98m, null);
        var missing = await Read(cache);
        Assert.Equal((FigureState.Unavailable, Reason.MissingLegs, new Coverage(1, 2)), (Custom(missing).State, Custom(missing).Gap!.Value.Reason, Custom(missing).Gap!.Value.Coverage));
        var total = missing.Portfolio["pnl_open"];
        Assert.Equal((FigureState.Partial, 210.50m, new Coverage(1, 2)), (total.State, total.Money, total.Coverage));
    }

    private static Figure Custom(AccountMetrics metrics) => metrics.Positions.Single(p => p.Position.Strategy == "Custom").Figures["pnl_open"];

    private static Task<AccountMetrics> Read(CacheOfWrites cache) => new Core.Services.MetricsService(
        new Core.Services.Views.LiveViews(cache.Reader(), new TraderDirectory([Given.Owner])), Microsoft.Extensions.Logging.Abstractions.NullLogger<Core.Services.MetricsService>.Instance)
        .ReadAsync(Given.Account, TestContext.Current.CancellationToken);

    private static IEnumerable<string> Names(IReadOnlyList<Leg> legs) => Recognize(legs).Select(p => p.Strategy).Order();

    private static IReadOnlyList<Position> Recognize(IReadOnlyList<Leg> legs) => StrategyRecognizer.Recognize(legs, new HashSet<string>(), Today);

    private static Leg[] By(long? order, string legs) =>
        [.. legs.Split(", ").Select(l => l.Split(' ')).Select(p => Given.Option("SPY", p[1], decimal.Parse(p[2]), decimal.Parse(p[0]), 2m) with { OpenedBy = order?.ToString() ?? "" })];
}
