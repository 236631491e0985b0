using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Services.Metrics;

namespace SenexTrader.Core.Services.Calculations;

/// <summary>
/// Greeks of what is held: the feed's Greek per share × signed quantity × multiplier. Delta in shares, gamma in shares
/// per dollar, theta in dollars per day, vega in dollars per volatility point. Stock has its share count as delta.
/// </summary>
public static class GreeksService
{
    public static Reading<double> Delta(LegView leg) => OfPosition(leg, g => g.Delta, stock: 1);

    public static Reading<double> Gamma(LegView leg) => OfPosition(leg, g => g.Gamma, stock: 0);

    public static Reading<double> Theta(LegView leg) => OfPosition(leg, g => g.Theta, stock: 0);

    public static Reading<double> Vega(LegView leg) => OfPosition(leg, g => g.Vega, stock: 0);

    /// <summary>Implied volatility of the option as a fraction; stock has none.</summary>
    public static Reading<double> Volatility(LegView leg) => leg.Leg.IsOption
        ? PerShare(leg, g => g.Volatility)
        : Reading<double>.Unavailable(Reason.NotDefined);

    private static Reading<double> OfPosition(LegView leg, Func<Greeks, double?> pick, double stock)
    {
        if (leg.Leg.Kind is InstrumentKind.Unknown)
            return Reading<double>.Unavailable(Reason.Rejected, detail: "instrument not understood");
        return leg.Leg.IsOption
            ? leg.Held.With(PerShare(leg, pick), (held, greek) => greek * (double)(held.Quantity * held.Multiplier))
            : leg.Held.Map(held => stock * (double)(held.Quantity * held.Multiplier));
    }

    private static Reading<double> PerShare(LegView leg, Func<Greeks, double?> pick)
    {
        var greeks = leg.Market.Greeks(leg.Leg.StreamerSymbol);
        return greeks.Then(g => pick(g) is { } value && double.IsFinite(value)
            ? Reading<double>.Live(value, greeks.AsOf, greeks.AtClose)
            : Reading<double>.Unavailable(Reason.NotQuoted, greeks.AsOf, "the feed gives no number"));
    }
}
