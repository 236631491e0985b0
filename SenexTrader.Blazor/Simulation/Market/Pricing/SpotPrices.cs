using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Market.Paths;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Market.Pricing;

/// <summary>
/// The price of every underlying at every moment, as a function of the seed and the time alone: the last price,
/// the day's range, yesterday's close and a candle of last year are all read off the same path.
/// </summary>
public sealed class SpotPrices(int seed, IDayShape shape)
{
    private readonly MarketFactors _factors = new(seed);
    private readonly Moods _moods = new(seed, Underlyings.All.Concat(OtherMarkets.Paths));
    private readonly BoundedCache<(string Symbol, int Day), double[]> _steps = new(72);
    private readonly Dictionary<string, RandomPath> _own = Underlyings.All.Concat(OtherMarkets.Paths).ToDictionary(u => u.Symbol,
        u => new RandomPath(Noise.Mix(Noise.Key(u.Symbol), seed), u.Own, u.Own * 8));

    /// <summary>Dollars, not rounded to a tick.</summary>
    public double At(Underlying u, long ms)
    {
        if (u.Follows is { } leader && !u.IsVolatilityIndex)
            return At(Leader(leader.Symbol), ms) * leader.Ratio;
        var (day, along) = shape.Locate(ms);
        // A day's end needs no path through the day.
        return along >= 1 ? CloseOf(u, day) : u.Price * Math.Exp(Read(Steps(u, day), along));
    }

    /// <summary>The price at the regular close of a day.</summary>
    public double CloseOf(Underlying u, int day) => u.Follows is { } leader && !u.IsVolatilityIndex
        ? CloseOf(Leader(leader.Symbol), day) * leader.Ratio
        : u.Price * Math.Exp(u.IsVolatilityIndex ? _factors.VolatilityLevel(day) : u.Beta * _factors.Level(day) + _own[u.Symbol].Level(day));

    /// <summary>At-the-money volatility of a month's options: annual, as a fraction.</summary>
    public double Volatility(Underlying u, long ms)
    {
        var (day, along) = shape.Locate(ms);
        return along >= 1 ? VolatilityAtClose(u, day) : Volatility(u, Read(_factors.VolatilitySteps(day), along), _moods.At(Mover(u), day, along));
    }

    /// <summary>The same at the regular close of a day.</summary>
    public double VolatilityAtClose(Underlying u, int day) => Volatility(u, _factors.VolatilityLevel(day), _moods.At(Mover(u), day));

    /// <summary>Lowest and highest price from one moment to another.</summary>
    public (double Low, double High) Range(Underlying u, long from, long to)
    {
        if (u.Follows is { } leader && !u.IsVolatilityIndex)
        {
            var range = Range(Leader(leader.Symbol), from, to);
            return (range.Low * leader.Ratio, range.High * leader.Ratio);
        }
        double low = double.MaxValue, high = double.MinValue;
        var (first, start) = shape.Locate(from);
        var (last, end) = shape.Locate(to);
        for (var day = first; day <= last; day++)
            Stretch(Steps(u, day), day == first ? start : 0, day == last ? end : 1, ref low, ref high);
        return (u.Price * Math.Exp(low), u.Price * Math.Exp(high));
    }

    /// <summary>Whose moods it has: those of what it follows, but an index of volatility is not what it measures.</summary>
    private static Underlying Mover(Underlying u) => u.Follows is { } leader && !u.IsVolatilityIndex ? Leader(leader.Symbol) : u;

    private static Underlying Leader(string symbol) => Underlyings.Find(symbol) ?? OtherMarkets.Paths.First(p => p.Symbol == symbol);

    private static double Volatility(Underlying u, double fear, double mood) => u.Volatility * Math.Exp(FearShare(u) * fear + mood);

    private static double FearShare(Underlying u) => u switch
    {
        { Kind: InstrumentKind.Stock } => 0.55,
        { IsVolatilityIndex: true } => 0.4,
        { Beta: < 0.5 } => 0.25,
        _ => 1,
    };

    private double[] Steps(Underlying u, int day) => u.IsVolatilityIndex ? _factors.VolatilitySteps(day) : _steps.Get((u.Symbol, day), _ =>
    {
        double[] market = _factors.Steps(day), own = _own[u.Symbol].Day(day), steps = new double[own.Length];
        for (var i = 0; i < steps.Length; i++)
            steps[i] = u.Beta * market[i] + own[i];
        return steps;
    });

    private static double Read(double[] steps, double along)
    {
        var at = Math.Clamp(along, 0, 1) * RandomPath.Steps;
        var left = Math.Min((int)at, RandomPath.Steps - 1);
        return steps[left] + (steps[left + 1] - steps[left]) * (at - left);
    }

    private static void Stretch(double[] steps, double from, double to, ref double low, ref double high)
    {
        foreach (var edge in (ReadOnlySpan<double>)[Read(steps, from), Read(steps, to)])
            (low, high) = (Math.Min(low, edge), Math.Max(high, edge));
        for (var i = (int)Math.Ceiling(from * RandomPath.Steps); i <= to * RandomPath.Steps; i++)
            (low, high) = (Math.Min(low, steps[i]), Math.Max(high, steps[i]));
    }
}
