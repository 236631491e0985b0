namespace SenexTrader.Core.Services.Calculations.Pricing;

/// <summary>Evenly spaced prices of the underlying for a payoff: in steps that strikes fall on, around what matters.</summary>
public static class PriceGrid
{
    private const int Fewest = 60;
    private const int Enough = 160;
    private const int Most = 320;
    private static readonly double[] Steps = [0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25, 50, 100, 250, 500, 1000];

    /// <param name="strikes">Where the payoff has corners: drawn exactly wherever the points allow.</param>
    /// <param name="others">Breakevens, to be seen with room beside them.</param>
    /// <param name="deviation">One standard deviation of the underlying to the first expiration, in dollars; 0 when not known.</param>
    public static IReadOnlyList<double> Around(double spot, IReadOnlyList<double> strikes, IEnumerable<double> others, double deviation)
    {
        var all = strikes.Concat(others).Append(spot).ToList();
        var room = Math.Max(Math.Max(spot * 0.04, (all.Max() - all.Min()) * 0.35), 1.5 * deviation);
        var (low, high) = (Math.Max(0, all.Min() - room), all.Max() + room);
        var step = Exact(strikes, high - low) ?? Steps.FirstOrDefault(s => (high - low) / s <= Enough, Steps[^1]);
        var (first, last) = ((long)Math.Floor(low / step), (long)Math.Ceiling(high / step));
        // A spread so wide that even the largest step gives too many points loses its far end, not the program's time.
        last = Math.Min(last, first + 4 * Most);
        return [.. Enumerable.Range(0, (int)(last - first + 1)).Select(i => Math.Round((first + i) * step, 2))];
    }

    /// <summary>The widest step with enough points that every strike falls on; null when there is none.</summary>
    private static double? Exact(IReadOnlyList<double> strikes, double width) => strikes.Count == 0 ? null : Steps
        .Where(s => width / s is >= Fewest and <= Most && strikes.All(k => Math.Abs(k / s - Math.Round(k / s)) < 1e-6))
        .Select(s => (double?)s).LastOrDefault();
}
