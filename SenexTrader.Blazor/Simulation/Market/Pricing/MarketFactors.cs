using SenexTrader.Blazor.Simulation.Market.Paths;

namespace SenexTrader.Blazor.Simulation.Market.Pricing;

/// <summary>What moves everything at once: the market's level and its fear. Both as steps of a day, in logarithms.</summary>
public sealed class MarketFactors(int seed)
{
    /// <summary>How much fear rises when the market falls by 1.</summary>
    private const double Leverage = 4;

    private readonly RandomPath _market = new(Noise.Mix(Noise.Key("market"), seed), 0.0088, 0.07);
    private readonly RandomPath _fear = new(Noise.Mix(Noise.Key("fear"), seed), 0.045, 0.2);
    private readonly BoundedCache<int, double[]> _volatility = new(6);

    public double Level(int day) => _market.Level(day);

    public double[] Steps(int day) => _market.Day(day);

    public double VolatilityLevel(int day) => _fear.Level(day) - Leverage * (Level(day) - Level(day - 5));

    /// <summary>The logarithm of volatility against its usual level: own moods, and fear of what fell over the last week.</summary>
    public double[] VolatilitySteps(int day) => _volatility.Get(day, d =>
    {
        double[] fear = _fear.Day(d), market = Steps(d), steps = new double[fear.Length];
        double from = Level(d - 6), to = Level(d - 5);
        for (var i = 0; i < steps.Length; i++)
            steps[i] = fear[i] - Leverage * (market[i] - from - (to - from) * i / RandomPath.Steps);
        return steps;
    });
}
