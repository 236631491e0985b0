using MathNet.Numerics.Distributions;

namespace SenexTrader.Core.Services.Calculations.Pricing;

/// <summary>
/// The value of a European option: Black and Scholes (1973) with Merton's continuous yield (1973), as in Hull,
/// <i>Options, Futures, and Other Derivatives</i>.
/// </summary>
public static class BlackScholesMerton
{
    /// <summary>Dollars per share, ≥ 0.</summary>
    public static double Value(OptionInputs o)
    {
        if (o.T <= 0) return o.Intrinsic;
        var (spot, strike) = (o.S * Math.Exp(-o.Q * o.T), o.K * Math.Exp(-o.R * o.T));
        var deviation = o.Sigma * Math.Sqrt(o.T);
        // Without volatility or without a price nothing is left to chance.
        if (deviation <= 0 || spot <= 0) return Math.Max(0, o.Side * (spot - strike));
        var (d1, d2) = Distances(o);
        // Far from the strike the difference of two near numbers may come out a hair below nothing.
        return Math.Max(0, o.Side * (spot * Normal.CDF(0, 1, o.Side * d1) - strike * Normal.CDF(0, 1, o.Side * d2)));
    }

    /// <summary>d₁ and d₂: how many deviations the forward lies above the strike, under the two measures.</summary>
    internal static (double D1, double D2) Distances(OptionInputs o)
    {
        var deviation = o.Sigma * Math.Sqrt(o.T);
        var d1 = (Math.Log(o.S / o.K) + (o.R - o.Q + o.Sigma * o.Sigma / 2) * o.T) / deviation;
        return (d1, d1 - deviation);
    }
}
