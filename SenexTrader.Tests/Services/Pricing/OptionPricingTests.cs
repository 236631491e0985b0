using CsCheck;
using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Core.Services.Calculations.Pricing;

namespace SenexTrader.Tests.Services.Pricing;

public class OptionPricingTests
{
    private static readonly Gen<OptionInputs> Any =
        from right in Gen.Enum<OptionRight>()
        from strike in Gen.Double[50, 150]
        from years in Gen.Double[0.005, 2]
        from sigma in Gen.Double[0.05, 1.2]
        from rate in Gen.Double[0, 0.1]
        from yield in Gen.Double[0, 0.08]
        select new OptionInputs(right, 100, strike, years, sigma, rate, yield);

    [Theory]
    // Hull, Options, Futures, and Other Derivatives: S 42, K 40, half a year.
    [InlineData(OptionRight.Call, 42, 40, 0.5, 0.2, 0.10, 0, 4.7594)]
    [InlineData(OptionRight.Put, 42, 40, 0.5, 0.2, 0.10, 0, 0.8086)]
    // Haug, The Complete Guide to Option Pricing Formulas: the stock option, and the index option with a yield.
    [InlineData(OptionRight.Call, 60, 65, 0.25, 0.3, 0.08, 0, 2.1334)]
    [InlineData(OptionRight.Put, 100, 95, 0.5, 0.2, 0.10, 0.05, 2.4648)]
    // Haug's option on a future (Black 1976): the yield is the rate.
    [InlineData(OptionRight.Call, 19, 19, 0.75, 0.28, 0.10, 0.10, 1.7011)]
    public void European_values_are_those_of_the_textbooks(
        OptionRight right, double s, double k, double t, double sigma, double r, double q, double published) =>
        Assert.Equal(published, BlackScholesMerton.Value(new(right, s, k, t, sigma, r, q)), 4);

    [Theory]
    // Longstaff and Schwartz (2001), table 1: American puts by finite differences, K 40, r 6 %.
    [InlineData(36, 0.2, 1, 4.478)]
    [InlineData(36, 0.4, 2, 8.508)]
    [InlineData(38, 0.2, 1, 3.250)]
    [InlineData(38, 0.4, 1, 6.148)]
    [InlineData(40, 0.2, 1, 2.314)]
    [InlineData(40, 0.2, 2, 2.885)]
    [InlineData(40, 0.4, 2, 6.920)]
    [InlineData(42, 0.4, 1, 4.582)]
    [InlineData(44, 0.2, 1, 1.110)]
    [InlineData(44, 0.4, 2, 5.647)]
    public void American_values_are_those_of_the_published_table(double s, double sigma, double t, double published) =>
        // The table allows fifty exercise dates a year, the tree as many as it has steps.
        Assert.Equal(published, LeisenReimer.Value(new(OptionRight.Put, s, 40, t, sigma, 0.06)), 0.01);

    [Fact]
    public void An_American_option_is_worth_no_less_than_a_European_one_nor_than_exercise() => Any.Sample(o =>
    {
        var value = LeisenReimer.Value(o);
        Assert.True(value >= BlackScholesMerton.Value(o) - 1e-9);
        Assert.True(value >= o.Intrinsic);
    });

    [Fact]
    public void Without_a_reason_to_exercise_early_the_tree_agrees_with_the_formula() => Any.Sample(o =>
    {
        // A call on what pays nothing, and the tree made to work by a yield too small to matter.
        var call = o with { Right = OptionRight.Call, Q = 1e-9 };
        Assert.Equal(BlackScholesMerton.Value(call), LeisenReimer.Value(call), 0.02);
    });

    [Fact]
    public void European_puts_and_calls_keep_their_parity() => Any.Sample(o =>
    {
        var call = BlackScholesMerton.Value(o with { Right = OptionRight.Call });
        var put = BlackScholesMerton.Value(o with { Right = OptionRight.Put });
        Assert.Equal(o.S * Math.Exp(-o.Q * o.T) - o.K * Math.Exp(-o.R * o.T), call - put, 1e-6);
    });

    [Fact]
    public void American_puts_and_calls_keep_their_bounds() => Any.Sample(o =>
    {
        // Hull: S e^(−qT) − K ≤ C − P ≤ S − K e^(−rT).
        var difference = LeisenReimer.Value(o with { Right = OptionRight.Call }) - LeisenReimer.Value(o with { Right = OptionRight.Put });
        Assert.InRange(difference, o.S * Math.Exp(-o.Q * o.T) - o.K - 0.02, o.S - o.K * Math.Exp(-o.R * o.T) + 0.02);
    });

    [Fact]
    public void More_volatility_or_time_never_makes_an_American_option_cheaper() => Any.Sample(o =>
    {
        var value = LeisenReimer.Value(o);
        Assert.True(LeisenReimer.Value(o with { Sigma = o.Sigma + 0.05 }) >= value - 2e-3);
        Assert.True(LeisenReimer.Value(o with { T = o.T + 0.1 }) >= value - 2e-3);
    });

    [Fact]
    public void A_call_rises_and_a_put_falls_with_the_underlying_and_neither_faster_than_it() => Any.Sample(o =>
    {
        var move = o.Side * (LeisenReimer.Value(o with { S = 101 }) - LeisenReimer.Value(o));
        Assert.InRange(move, -1e-6, 1 + 1e-6);
    });

    [Theory]
    [InlineData(OptionRight.Call, 130, 0, 0.3, 30)]
    [InlineData(OptionRight.Put, 130, 0, 0.3, 0)]
    [InlineData(OptionRight.Put, 0, 1, 0.3, 100)]
    [InlineData(OptionRight.Call, 0, 1, 0.3, 0)]
    [InlineData(OptionRight.Put, 1, 0.01, 0.05, 99)]
    [InlineData(OptionRight.Call, 10000, 0.001, 0.05, 9900)]
    [InlineData(OptionRight.Put, 80, 0.5, 0, 20)]
    public void At_the_edges_only_the_intrinsic_value_is_left(OptionRight right, double s, double t, double sigma, double expected) =>
        Assert.Equal(expected, LeisenReimer.Value(new(right, s, 100, t, sigma, 0.04, 0.0)), 0.02);
}
