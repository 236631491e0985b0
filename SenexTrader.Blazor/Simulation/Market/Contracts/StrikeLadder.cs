namespace SenexTrader.Blazor.Simulation.Market.Contracts;

/// <summary>The strikes around a price: close together near it, wider apart far out.</summary>
public static class StrikeLadder
{
    /// <param name="anchor">The underlying's price when the strikes were listed.</param>
    /// <param name="reach">A deviation of the price until the expiration, as a fraction.</param>
    /// <param name="close">Step near the price.</param>
    /// <param name="wide">Step far from it.</param>
    public static IEnumerable<decimal> Around(double anchor, double reach, decimal close, decimal wide) =>
        Steps(anchor, 1.7 * reach, close).Concat(Steps(anchor, Math.Min(4.5 * reach, 1.2), wide));

    private static IEnumerable<decimal> Steps(double anchor, double part, decimal step)
    {
        var last = (decimal)(anchor * (1 + part));
        for (var strike = Math.Max(step, Math.Floor((decimal)(anchor * (1 - part)) / step) * step); strike <= last; strike += step)
            yield return strike;
    }
}
