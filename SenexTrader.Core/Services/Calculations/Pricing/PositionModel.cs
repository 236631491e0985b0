using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Domain.Time;

namespace SenexTrader.Core.Services.Calculations.Pricing;

/// <summary>
/// Reprices a position: every option by its own implied volatility from the feed, European ones by
/// <see cref="BlackScholesMerton"/>, American ones by <see cref="LeisenReimer"/>. The interest rate is the caller's, dividends
/// are not known and taken as none, and options end at four in the afternoon of New York.
/// </summary>
public sealed class PositionModel
{
    private readonly IReadOnlyList<(ModelLeg Leg, DateTimeOffset? Ends)> legs;
    private readonly DateTimeOffset now;

    private PositionModel(IReadOnlyList<(ModelLeg, DateTimeOffset?)> legs, DateTimeOffset now) => (this.legs, this.now) = (legs, now);

    /// <summary>Days until the first option ends, ≥ 0; null without options.</summary>
    public double? DaysToFirstEnd => legs.Min(l => l.Ends) is { } end ? Math.Max(0, (end - now).TotalDays) : null;

    /// <summary>The model; unavailable when any option has no implied volatility, for half a position is none.</summary>
    /// <param name="rate">Continuous interest rate per year as a fraction.</param>
    public static Reading<PositionModel> Of(PositionMetrics position, DateTimeOffset now, double rate)
    {
        if (position.Legs.Select(l => l.Leg).FirstOrDefault(ExerciseStyles.IsPricedElsewhere) is { } elsewhere)
            return Reading<PositionModel>.Unavailable(
                Reason.NotDefined, detail: $"{elsewhere.Underlying} options follow {elsewhere.Underlying} futures, which are not followed here");
        var parts = position.Legs.Select(l => (Name: SymbolWords.Of(l.Leg, ExchangeTime.DateAt(now)), Reading: Part(l, now, rate))).ToList();
        var missing = parts.Where(p => !p.Reading.IsLive).ToList();
        if (missing.Count > 0)
        {
            var first = missing[0].Reading.Gap;
            return Reading<PositionModel>.Unavailable(first with
            {
                Coverage = new Coverage(parts.Count - missing.Count, parts.Count),
                Detail = $"{missing[0].Name}: {first.Detail ?? first.Reason.ToString()}",
            });
        }

        var all = Reading<IReadOnlyList<(ModelLeg, DateTimeOffset?)>>.Live([], now);
        foreach (var (_, part) in parts) all = all.With(part, (list, one) => (IReadOnlyList<(ModelLeg, DateTimeOffset?)>)[.. list, one]);
        return all.Map(l => new PositionModel(l, now));
    }

    /// <summary>Profit and loss in dollars against the open prices, with the underlying here.</summary>
    public double PnlAt(double underlying, Scenario scenario) => legs.Sum(l => l.Leg.PnlAt(
        underlying, l.Ends is { } end ? end - now - TimeSpan.FromDays(scenario.Days) : TimeSpan.Zero, scenario.VolatilityPoints));

    /// <summary>Greeks as differences of the model's own values.</summary>
    public ModelGreeks GreeksAt(double underlying, Scenario scenario)
    {
        var (here, width) = (PnlAt(underlying, scenario), Math.Max(underlying * 0.001, 1e-6));
        return new ModelGreeks(
            (PnlAt(underlying + width, scenario) - PnlAt(underlying - width, scenario)) / (2 * width),
            PnlAt(underlying, scenario with { Days = scenario.Days + 1 }) - here,
            PnlAt(underlying, scenario with { VolatilityPoints = scenario.VolatilityPoints + 1 }) - here);
    }

    private static Reading<(ModelLeg, DateTimeOffset?)> Part(LegMetrics row, DateTimeOffset now, double rate)
    {
        if (!row.Leg.IsOption) return Reading<(ModelLeg, DateTimeOffset?)>.Live((new ModelLeg(row.Leg, 0, rate), null), now);
        if (row.Leg.Option is not { } terms)
            return Reading<(ModelLeg, DateTimeOffset?)>.Unavailable(Reason.Rejected, detail: "symbol not understood");
        var iv = row.Figures["iv"];
        return iv is { HasNumber: true, Number: { } sigma, AsOf: { } at }
            ? Reading<(ModelLeg, DateTimeOffset?)>.Live(
                (new ModelLeg(row.Leg, sigma, rate), ExchangeTime.CloseOf(terms.Expiration)), at, iv.State is FigureState.Closed)
            : Reading<(ModelLeg, DateTimeOffset?)>.Unavailable(iv.Gap ?? default);
    }
}
