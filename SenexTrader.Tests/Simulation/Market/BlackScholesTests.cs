using CsCheck;
using SenexTrader.Blazor.Simulation.Market.Pricing;

namespace SenexTrader.Tests.Simulation.Market;

public class BlackScholesTests
{
    /// <summary>Hull's example: S 42, K 40, r 10 %, σ 20 %, half a year.</summary>
    [Fact]
    public void The_textbooks_example_comes_out()
    {
        Assert.Equal(4.7594, BlackScholes.Value(true, 42, 40, 0.5, 0.2, 0.1, 0).Price, 4);
        Assert.Equal(0.8086, BlackScholes.Value(false, 42, 40, 0.5, 0.2, 0.1, 0).Price, 4);
    }

    [Fact]
    public void Greeks_are_the_slopes_of_the_price_per_day_and_per_point() => Gen.Select(Gen.Double[80, 120], Gen.Double[0.05, 1.5], Gen.Double[0.1, 0.8], Gen.Bool).Sample((strike, years, volatility, call) =>
    {
        double Price(double spot = 100, double t = 0, double v = 0, double r = 0) => BlackScholes.Value(call, spot, strike, years + t, volatility + v, 0.04 + r, 0.01).Price;
        var value = BlackScholes.Value(call, 100, strike, years, volatility, 0.04, 0.01);
        Assert.Equal((Price(100.01) - Price(99.99)) / 0.02, value.Delta, 1e-3);
        Assert.Equal((Price(100.1) - 2 * Price() + Price(99.9)) / 0.01, value.Gamma, 2e-3);
        Assert.Equal((Price(v: 0.0005) - Price(v: -0.0005)) * 10, value.Vega, 2e-3);
        Assert.Equal((Price(r: 0.0005) - Price(r: -0.0005)) * 10, value.Rho, 2e-3);
        Assert.Equal((Price(t: -0.0001) - Price(t: 0.0001)) / 0.0002 / 365, value.Theta, 2e-3);
    });

    [Fact]
    public void An_expired_option_is_worth_what_exercise_pays()
    {
        Assert.Equal(5, BlackScholes.Value(true, 105, 100, 0, 0.2, 0.04, 0).Price);
        Assert.Equal(0, BlackScholes.Value(false, 105, 100, 0, 0.2, 0.04, 0).Price);
    }
}
