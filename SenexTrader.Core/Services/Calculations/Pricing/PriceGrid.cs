namespace SenexTrader.Core.Services.Calculations.Pricing;

/// <summary>Evenly spaced prices of the underlying for a payoff: in steps that strikes fall on, around what matters.</summary>
public static class PriceGrid
{
    private const int Most = 160;
    private static readonly double[] Steps = [0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25, 50, 100, 250, 500, 1000];

    /// <param name="marks">Strikes and breakevens, all to be seen with room beside them.</param>
    /// <param name="deviation">One standard deviation of the underlying to the first expiration, in dollars; 0 when not known.</param>
    public static IReadOnlyList<double> Around(double spot, IEnumerable<double> marks, double deviation)
    {
        var all = marks.Append(spot).ToList();
        var room = Math.Max(Math.Max(spot * 0.04, (all.Max() - all.Min()) * 0.35), 1.5 * deviation);
        var (low, high) = (Math.Max(0, all.Min() - room), all.Max() + room);
        var step = Steps.FirstOrDefault(s => (high - low) / s <= Most, Steps[^1]);
        var (first, last) = ((long)Math.Floor(low / step), (long)Math.Ceiling(high / step));
        // A spread so wide that even the largest step gives too many points loses its far end, not the program's time.
        last = Math.Min(last, first + 4 * Most);
        return [.. Enumerable.Range(0, (int)(last - first + 1)).Select(i => Math.Round((first + i) * step, 2))];
    }
}
