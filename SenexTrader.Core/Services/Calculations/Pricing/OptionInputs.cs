using SenexTrader.Core.Domain.Instruments;

namespace SenexTrader.Core.Services.Calculations.Pricing;

/// <summary>What a model works an option's value out from, in the letters of the literature. All per share.</summary>
/// <param name="S">The underlying now, in dollars, ≥ 0.</param>
/// <param name="K">The strike, in dollars, &gt; 0.</param>
/// <param name="T">Years to expiration; at 0 or below only the intrinsic value is left.</param>
/// <param name="Sigma">Volatility per year as a fraction, ≥ 0.</param>
/// <param name="R">Continuous interest rate per year.</param>
/// <param name="Q">Continuous yield of the underlying per year; for a future the rate itself (Black 1976).</param>
public readonly record struct OptionInputs(OptionRight Right, double S, double K, double T, double Sigma, double R, double Q = 0)
{
    /// <summary>1 for a call, −1 for a put.</summary>
    public double Side => Right is OptionRight.Call ? 1 : -1;

    /// <summary>What exercise pays at once, ≥ 0.</summary>
    public double Intrinsic => Exercise(S);

    /// <summary>What exercise pays with the underlying here, ≥ 0.</summary>
    public double Exercise(double underlying) => Math.Max(0, Side * (underlying - K));
}
