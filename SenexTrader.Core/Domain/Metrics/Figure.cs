using SenexTrader.Core.Domain.Freshness;

namespace SenexTrader.Core.Domain.Metrics;

/// <summary>
/// One cell: a number with its state. Money is in <see cref="Money"/> (dollars, gains and credits positive),
/// Greeks, volatilities and ratios in <see cref="Number"/>; exactly one is set unless the figure is unavailable.
/// </summary>
/// <param name="AsOf">When the oldest part was received, UTC.</param>
/// <param name="Gap">Why there is no number, or for a partial sum why the first part is left out.</param>
/// <param name="Coverage">For sums over positions: how many are complete.</param>
public sealed record Figure(
    FigureState State,
    decimal? Money = null,
    double? Number = null,
    DateTimeOffset? AsOf = null,
    Gap? Gap = null,
    Coverage? Coverage = null)
{
    public static Figure NotYet { get; } = new(FigureState.Unavailable, Gap: default(Gap));

    public bool HasNumber => State is not FigureState.Unavailable;

    /// <summary>−1, 0 or 1; 0 without a number.</summary>
    public int Sign => Money is { } m ? Math.Sign(m) : Number is { } n && !double.IsNaN(n) ? Math.Sign(n) : 0;

    public static Figure Of(Reading<decimal> reading) =>
        reading.IsLive ? new(StateOf(reading.AtClose), Money: reading.Value, AsOf: reading.AsOf) : Missing(reading.Gap);

    public static Figure Of(Reading<double> reading) =>
        reading.IsLive ? new(StateOf(reading.AtClose), Number: reading.Value, AsOf: reading.AsOf) : Missing(reading.Gap);

    public static Figure Of(Total<decimal> total) => Of(total.Sum).Covering(total.Coverage, total.LeftOut);

    public static Figure Of(Total<double> total) => Of(total.Sum).Covering(total.Coverage, total.LeftOut);

    public static Figure Missing(Gap gap) => new(FigureState.Unavailable, Gap: gap);

    private static FigureState StateOf(bool atClose) => atClose ? FigureState.Closed : FigureState.Live;

    private Figure Covering(Coverage coverage, IReadOnlyList<LeftOut> leftOut) => HasNumber && leftOut.Count > 0
        ? this with { State = FigureState.Partial, Coverage = coverage, Gap = leftOut[0].Gap }
        : this with { Coverage = coverage };
}
