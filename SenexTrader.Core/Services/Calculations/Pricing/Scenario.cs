namespace SenexTrader.Core.Services.Calculations.Pricing;

/// <summary>A what-if against now, for all options of a position alike.</summary>
/// <param name="VolatilityPoints">Added to every implied volatility, in points (1 is 0.01); none falls below 0.</param>
/// <param name="Days">Calendar days from now, ≥ 0.</param>
public readonly record struct Scenario(double VolatilityPoints, double Days)
{
    public static Scenario Now { get; }
}
