using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Core.Services.Calculations.Pricing;

/// <summary>A position's profit and loss over the price of its underlying, in dollars, as it is drawn.</summary>
/// <param name="Underlying">Prices in dollars, ascending and evenly spaced.</param>
/// <param name="AtExpiry">At the (nearest) expiration; empty when it cannot be told.</param>
/// <param name="Scenario">By the model, at the scenario; empty when it cannot be told.</param>
/// <param name="Exact">What can be told of the expiry without a model; null when expirations differ.</param>
/// <param name="Model">The model, or why there is none.</param>
public sealed record Payoff(
    IReadOnlyList<double> Underlying,
    IReadOnlyList<double> AtExpiry,
    IReadOnlyList<double> Scenario,
    ExpiryPayoff? Exact,
    Reading<PositionModel> Model)
{
    /// <param name="spot">The underlying now, in dollars; where it is not known the strikes alone span the drawing.</param>
    public static Payoff Of(PositionMetrics position, double? spot, Scenario scenario, DateTimeOffset now, double rate)
    {
        var legs = position.Position.Legs;
        var exact = ExpiryPayoff.Of(legs);
        var model = PositionModel.Of(position, now, rate);
        var strikes = legs.Select(l => l.Option?.Strike).OfType<decimal>().Select(k => (double)k).ToList();
        var marks = strikes.Concat((exact?.Breakevens ?? []).Select(b => (double)b));
        var centre = spot ?? (strikes.Count > 0 ? strikes.Average() : (double)legs.Max(l => l.AverageOpenPrice));
        var grid = PriceGrid.Around(centre, marks, Deviation(position, centre, model));
        var end = model.IsLive ? model.Value.DaysToFirstEnd : null;
        return new Payoff(
            grid,
            exact is not null ? [.. grid.Select(p => (double)exact.ProfitAt(Cents(p)))]
                : end is { } days ? [.. grid.Select(p => model.Value.PnlAt(p, scenario with { Days = days }))] : [],
            model.IsLive ? [.. grid.Select(p => model.Value.PnlAt(p, scenario))] : [],
            exact,
            model);
    }

    private static decimal Cents(double gridPrice) => new decimal((long)Math.Round(gridPrice * 100)) / 100;

    private static double Deviation(PositionMetrics position, double spot, Reading<PositionModel> model)
    {
        if (!model.IsLive || model.Value.DaysToFirstEnd is not { } days) return 0;
        var volatilities = position.Legs.Where(l => l.Leg.IsOption).Select(l => l.Figures["iv"].Number).OfType<double>().ToList();
        return volatilities.Count == 0 ? 0 : spot * volatilities.Average() * Math.Sqrt(days / 365);
    }
}
