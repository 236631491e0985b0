using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Core.Services.Calculations.Pricing;

/// <summary>A position's profit and loss over the price of its underlying, in dollars, as it is drawn.</summary>
/// <param name="Underlying">Prices in dollars, ascending and evenly spaced.</param>
/// <param name="AtExpiry">At the first expiration: exact where all options end together, else with the later legs priced by the model; empty when it cannot be told.</param>
/// <param name="AtScenario">By the model; empty when it cannot be told.</param>
/// <param name="Expiry">What is exact at expiry.</param>
/// <param name="Model">The model, or why there is none.</param>
public sealed record PayoffCurves(
    IReadOnlyList<double> Underlying, IReadOnlyList<double> AtExpiry, IReadOnlyList<double> AtScenario, ExpiryFacts Expiry, Reading<PositionModel> Model)
{
    /// <param name="spot">The underlying now, in dollars; where it is not known the strikes alone span the drawing.</param>
    /// <param name="rate">Continuous interest rate per year as a fraction.</param>
    public static PayoffCurves Of(PositionMetrics position, double? spot, Scenario scenario, DateTimeOffset now, double rate)
    {
        var legs = position.Position.Legs;
        var expiry = ExpiryFacts.Of(legs);
        var model = PositionModel.Of(position, now, rate);
        var strikes = legs.Select(l => l.Option?.Strike).OfType<decimal>().Select(k => (double)k).ToList();
        var centre = spot ?? (strikes.Count > 0 ? strikes.Average() : (double)legs.Max(l => l.AverageOpenPrice));
        var grid = PriceGrid.Around(centre, strikes, expiry.Breakevens.Select(b => (double)b), Deviation(position, centre, model));
        return new PayoffCurves(
            grid,
            expiry.IsExact ? [.. grid.Select(p => (double)Payoff.At(legs, Cents(p)))] : AtFirstEnd(model, grid, scenario),
            model.IsLive ? [.. grid.Select(p => model.Value.PnlAt(p, scenario))] : [],
            expiry,
            model);
    }

    private static IReadOnlyList<double> AtFirstEnd(Reading<PositionModel> model, IReadOnlyList<double> grid, Scenario scenario) =>
        model.IsLive && model.Value.DaysToFirstEnd is { } days
            ? [.. grid.Select(p => model.Value.PnlAt(p, scenario with { Days = days }))]
            : [];

    private static decimal Cents(double gridPrice) => new decimal((long)Math.Round(gridPrice * 100)) / 100;

    private static double Deviation(PositionMetrics position, double spot, Reading<PositionModel> model)
    {
        if (!model.IsLive || model.Value.DaysToFirstEnd is not { } days) return 0;
        var volatilities = position.Legs.Where(l => l.Leg.IsOption).Select(l => l.Figures["iv"].Number).OfType<double>().ToList();
        return volatilities.Count == 0 ? 0 : spot * volatilities.Average() * Math.Sqrt(days / 365);
    }
}
