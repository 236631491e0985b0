using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Market.Pricing;

namespace SenexTrader.Blazor.Simulation.Rest.Markets;

/// <summary>Where today's volatility stands in its year, and what the price really did; all as annual fractions.</summary>
public sealed class VolatilityHistory(SpotPrices spots)
{
    private const int Year = 252;

    /// <summary>Between the year's lowest (0) and highest (1).</summary>
    public double Rank(Underlying u, int day, double now)
    {
        var past = Past(u, day).Append(now).ToList();
        return (now - past.Min()) / (past.Max() - past.Min());
    }

    /// <summary>The part of the year's days that were calmer.</summary>
    public double Percentile(Underlying u, int day, double now) => Past(u, day).Count(v => v < now) / (double)Year;

    public double Change(Underlying u, int day, double now, int days) => now - spots.VolatilityAtClose(u, day - days);

    /// <summary>Deviation of the last daily moves, annualised.</summary>
    public double Realised(Underlying u, int day, int days)
    {
        var moves = Moves(u, day, days);
        var mean = moves.Average();
        return Math.Sqrt(moves.Sum(m => (m - mean) * (m - mean)) / (days - 1) * Year);
    }

    /// <summary>Correlation of the last three months' daily moves.</summary>
    public double Correlation(Underlying a, Underlying b, int day)
    {
        var pairs = Moves(a, day, 63).Zip(Moves(b, day, 63)).ToList();
        double meanA = pairs.Average(p => p.First), meanB = pairs.Average(p => p.Second);
        var together = pairs.Sum(p => (p.First - meanA) * (p.Second - meanB));
        return together / Math.Sqrt(pairs.Sum(p => (p.First - meanA) * (p.First - meanA)) * pairs.Sum(p => (p.Second - meanB) * (p.Second - meanB)));
    }

    private List<double> Moves(Underlying u, int day, int days) =>
        [.. Enumerable.Range(day - days, days).Select(d => Math.Log(spots.CloseOf(u, d) / spots.CloseOf(u, d - 1)))];

    private IEnumerable<double> Past(Underlying u, int day) => Enumerable.Range(day - Year, Year).Select(d => spots.VolatilityAtClose(u, d));
}
