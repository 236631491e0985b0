using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Services.Calculations;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Services;

/// <summary>Worked by hand: quantity × 100 × (intrinsic value − open price), summed over the legs.</summary>
public class PayoffTests
{
    // Sold at 4.10 and bought at 2.75: 135 received, 500 wide.
    private static readonly Leg[] PutVertical = [Put(600, -1, 4.10m), Put(595, 1, 2.75m)];

    [Fact]
    public void A_credit_spread_keeps_its_credit_loses_the_rest_of_its_width_and_breaks_even_between() => AssertPayoff(
        PutVertical, profit: 135, loss: -365, breakevens: 598.65m);

    [Fact]
    public void A_debit_spread_is_its_mirror() => AssertPayoff(
        [Call(640, 1, 5m), Call(650, -1, 2m)], profit: 700, loss: -300, breakevens: 643m);

    [Fact]
    public void An_iron_condor_breaks_even_on_both_sides() => AssertPayoff(
        [Put(595, 1, 2.75m), Put(600, -1, 4.10m), Call(665, -1, 3m), Call(670, 1, 2m)], profit: 235, loss: -265, 597.65m, 667.35m);

    [Fact]
    public void A_short_strangle_has_no_floor() => AssertPayoff(
        [Put(600, -1, 4m), Call(680, -1, 3m)], profit: 700, loss: null, 593m, 687m);

    [Fact]
    public void A_short_put_alone_loses_down_to_zero() => AssertPayoff([Put(600, -2, 4m)], profit: 800, loss: -119200, 596m);

    [Fact]
    public void A_long_call_has_no_ceiling() => AssertPayoff([Call(640, 1, 5m)], profit: null, loss: -500, 645m);

    [Fact]
    public void A_call_ratio_breaks_even_twice_and_has_no_floor() => AssertPayoff(
        [Call(640, 1, 5m), Call(660, -2, 2m)], profit: 1900, loss: null, 641m, 679m);

    [Fact]
    public void A_covered_call_earns_up_to_its_strike_and_can_lose_its_shares() => AssertPayoff(
        [Given.Stock("SPY", 100, 600m), Call(640, -1, 5m)], profit: 4500, loss: -59500, 595m);

    [Fact]
    public void A_butterfly_between_its_wings() => AssertPayoff(
        [Call(630, 1, 14m), Call(640, -2, 8m), Call(650, 1, 4m)], profit: 800, loss: -200, 632m, 648m);

    [Fact]
    public void A_free_butterfly_touches_zero_at_its_wings_and_loses_nothing() => AssertPayoff(
        [Call(630, 1, 12m), Call(640, -2, 8m), Call(650, 1, 4m)], profit: 1000, loss: 0, 630m, 650m);

    [Fact]
    public void Two_expirations_have_no_payoff_of_the_price_alone()
    {
        Leg[] calendar = [Call(640, -1, 5m), Given.Option("SPY", "C", 640, 1, 9m, expiration: "2026-09-18")];
        Assert.False(Payoff.IsDefined(calendar));
        AssertPayoff(calendar, null, null);
    }

    [Fact]
    public void Stock_alone_has_none_either() => AssertPayoff([Given.Stock("SPY", 100, 600m)], null, null);

    [Theory]
    [InlineData(590, -365)]
    [InlineData(597, -165)]
    [InlineData(598.65, 0)]
    [InlineData(700, 135)]
    public void The_payoff_at_a_price(decimal price, decimal expected) => Assert.Equal(expected, Payoff.At(PutVertical, price));

    private static void AssertPayoff(Leg[] legs, decimal? profit, decimal? loss, params decimal[] breakevens)
    {
        Assert.Equal(profit, Payoff.MaxProfit(legs));
        Assert.Equal(loss, Payoff.MaxLoss(legs));
        Assert.Equal(breakevens, Payoff.Breakevens(legs));
    }

    private static Leg Put(decimal strike, decimal quantity, decimal open) => Given.Option("SPY", "P", strike, quantity, open);

    private static Leg Call(decimal strike, decimal quantity, decimal open) => Given.Option("SPY", "C", strike, quantity, open);
}
