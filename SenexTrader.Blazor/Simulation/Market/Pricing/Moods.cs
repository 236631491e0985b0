using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Market.Paths;

namespace SenexTrader.Blazor.Simulation.Market.Pricing;

/// <summary>
/// What the volatility of each underlying does beside the market's fear, in logarithms: news that comes by chance and is
/// forgotten within two months. It is the larger the more an underlying's price goes its own way; SPY has none, for it is the market.
/// </summary>
public sealed class Moods(int seed, IEnumerable<Underlying> underlyings)
{
    /// <summary>Trading days after which news no longer matters, and the deviation of a day's news about something that has nothing to do with the market.</summary>
    private const int Memory = 45;

    private const double Daily = 0.08, MarketDaily = 0.0088;

    private readonly Dictionary<string, RandomPath> _news = underlyings.ToDictionary(u => u.Symbol,
        u => new RandomPath(Noise.Mix(Noise.Key("mood " + u.Symbol), seed), Daily * Independence(u), 0.2 * Independence(u)), StringComparer.Ordinal);

    /// <summary>At the end of a day.</summary>
    public double At(Underlying u, int day) => _news[u.Symbol].Level(day) - _news[u.Symbol].Level(day - Memory);

    /// <summary>At a part (0 to 1) of a day.</summary>
    public double At(Underlying u, int day, double along)
    {
        var from = At(u, day - 1);
        return from + (At(u, day) - from) * Math.Clamp(along, 0, 1);
    }

    private static double Independence(Underlying u) => u.Own == 0 ? 0 : u.Own / (u.Own + Math.Abs(u.Beta) * MarketDaily);
}
