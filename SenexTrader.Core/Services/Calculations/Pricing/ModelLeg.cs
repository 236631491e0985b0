using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Instruments;

namespace SenexTrader.Core.Services.Calculations.Pricing;

/// <summary>One leg as the model sees it. Model values are estimates, and never become money.</summary>
/// <param name="volatility">The feed's implied volatility as a fraction; without meaning for what is no option.</param>
/// <param name="rate">Continuous interest rate per year.</param>
internal sealed class ModelLeg(Leg leg, double volatility, double rate)
{
    private const double DaysPerYear = 365;

    private readonly double shares = (double)(leg.Quantity * leg.Multiplier);
    private readonly double opened = (double)leg.AverageOpenPrice;
    private readonly bool european = leg.Option is { } terms && ExerciseStyles.IsEuropean(terms);
    // A future costs nothing to carry.
    private readonly double yield = leg.Kind is InstrumentKind.FutureOption ? rate : 0;

    /// <summary>Dollars against the open price, with the underlying here.</summary>
    /// <param name="left">Time to the option's end.</param>
    public double PnlAt(double underlying, TimeSpan left, double volatilityPoints) =>
        shares * (Worth(underlying, left, volatilityPoints) - opened);

    private double Worth(double underlying, TimeSpan left, double volatilityPoints)
    {
        if (leg.Option is not { } option) return underlying;
        var inputs = new OptionInputs(
            option.Right, underlying, (double)option.Strike, Math.Max(0, left.TotalDays) / DaysPerYear,
            Math.Max(0, volatility + volatilityPoints / 100), rate, yield);
        return european ? BlackScholesMerton.Value(inputs) : LeisenReimer.Value(inputs);
    }
}
