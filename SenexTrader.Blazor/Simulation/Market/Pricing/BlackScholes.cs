using MathNet.Numerics.Distributions;

namespace SenexTrader.Blazor.Simulation.Market.Pricing;

/// <summary>Black, Scholes and Merton's model with a continuous dividend yield.</summary>
public static class BlackScholes
{
    /// <param name="years">Time to expiration; at 0 the value is what exercise is worth.</param>
    /// <param name="volatility">Annual, as a fraction.</param>
    public static Valuation Value(bool call, double spot, double strike, double years, double volatility, double rate, double yield)
    {
        var sign = call ? 1 : -1;
        if (years <= 0)
            return new(Math.Max(sign * (spot - strike), 0), volatility, sign * (spot - strike) > 0 ? sign : 0, 0, 0, 0, 0);
        var root = volatility * Math.Sqrt(years);
        var d1 = (Math.Log(spot / strike) + (rate - yield + volatility * volatility / 2) * years) / root;
        var d2 = d1 - root;
        double carried = spot * Math.Exp(-yield * years), discounted = strike * Math.Exp(-rate * years);
        double n1 = Normal.CDF(0, 1, sign * d1), n2 = Normal.CDF(0, 1, sign * d2), density = Normal.PDF(0, 1, d1);
        var theta = -carried * density * volatility / (2 * Math.Sqrt(years)) - sign * rate * discounted * n2 + sign * yield * carried * n1;
        return new(
            Price: sign * (carried * n1 - discounted * n2),
            Volatility: volatility,
            Delta: sign * Math.Exp(-yield * years) * n1,
            Gamma: Math.Exp(-yield * years) * density / (spot * root),
            Theta: theta / 365,
            Vega: carried * density * Math.Sqrt(years) / 100,
            Rho: sign * discounted * years * n2 / 100);
    }
}
