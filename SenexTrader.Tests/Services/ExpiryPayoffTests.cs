using CsCheck;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Core.Services.Calculations;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Services;

public class ExpiryPayoffTests
{
    [Fact]
    public void An_iron_condor_earns_its_credit_between_the_short_strikes_and_loses_no_more_than_a_wing()
    {
        var condor = Of(
            Given.Option("SPY", "P", 590, 1, 1m), Given.Option("SPY", "P", 600, -1, 2.5m),
            Given.Option("SPY", "C", 660, -1, 2m), Given.Option("SPY", "C", 670, 1, 0.9m));
        Assert.Equal(260m, condor.MaxProfit);
        Assert.Equal(-740m, condor.MaxLoss);
        Assert.Equal([597.4m, 662.6m], condor.Breakevens);
    }

    [Fact]
    public void A_naked_call_has_no_limit_to_its_loss_and_a_naked_put_has()
    {
        var call = Of(Given.Option("SPY", "C", 600, -2, 3m));
        Assert.Null(call.MaxLoss);
        Assert.Equal(600m, call.MaxProfit);
        var put = Of(Given.Option("SPY", "P", 600, -1, 3m));
        Assert.Equal(-59700m, put.MaxLoss);
        Assert.Equal([597m], put.Breakevens);
    }

    [Fact]
    public void Stock_gains_without_limit_and_can_lose_all()
    {
        var stock = Of(Given.Stock("AAPL", 100, 247m));
        Assert.Null(stock.MaxProfit);
        Assert.Equal(-24700m, stock.MaxLoss);
        Assert.Equal([247m], stock.Breakevens);
    }

    [Fact]
    public void Options_that_end_on_different_days_have_no_exact_payoff() => Assert.Null(ExpiryPayoff.Of(
        [Given.Option("SPY", "C", 600, -1, 2m), Given.Option("SPY", "C", 600, 1, 4m, expiration: "2026-09-18")]));

    [Fact]
    public void A_leg_that_is_not_understood_makes_no_payoff() => Assert.Null(ExpiryPayoff.Of(
        [Given.Option("SPY", "C", 600, -1, 2m), Given.Option("SPY", "C", 610, 1, 1m) with { Option = null }]));

    [Fact]
    public void Nothing_anywhere_is_beyond_the_limits_and_breakevens_are_where_the_sign_turns() =>
        Gen.Select(Gen.Int[1, 40], Gen.Int[-3, 3].Where(q => q != 0), Gen.Int[0, 3000], Gen.Bool)
            .Array[1, 4].Sample(drawn =>
            {
                var payoff = Of([.. drawn.Select(d => Given.Option("SPY", d.Item4 ? "C" : "P", d.Item1 * 5, d.Item2, d.Item3 / 100m))]);
                foreach (var price in Enumerable.Range(0, 300).Select(i => (decimal)i))
                {
                    Assert.True(payoff.MaxProfit is not { } most || payoff.ProfitAt(price) <= most);
                    Assert.True(payoff.MaxLoss is not { } least || payoff.ProfitAt(price) >= least);
                }

                Assert.All(payoff.Breakevens, b => Assert.Equal(0m, payoff.ProfitAt(b), 6));
                // Between two neighbouring breakevens, or beyond the last, the sign never turns.
                var edges = payoff.Breakevens.Prepend(0m).Append(10_000m).ToList();
                Assert.All(edges.Zip(edges.Skip(1)), stretch =>
                {
                    var signs = Enumerable.Range(1, 20).Select(i => stretch.First + (stretch.Second - stretch.First) * i / 21)
                        .Select(p => Math.Sign(Math.Round(payoff.ProfitAt(p), 6))).Where(s => s != 0).Distinct();
                    Assert.True(signs.Count() <= 1);
                });
            });

    private static ExpiryPayoff Of(params Leg[] legs) => ExpiryPayoff.Of(legs)!;
}
