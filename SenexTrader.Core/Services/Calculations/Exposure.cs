using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Core.Services.Metrics;

namespace SenexTrader.Core.Services.Calculations;

/// <summary>What the account stands to move with, in dollars at the underlying's last trade.</summary>
public static class Exposure
{
    /// <summary>Delta in shares × price of the underlying: the stock position that moves alike. Long positive.</summary>
    /// <remarks>As exact as the delta it comes from: a measure, not money.</remarks>
    public static Reading<double> DeltaDollars(LegView leg) =>
        GreeksService.Delta(leg).With(Price(leg), (delta, price) => delta * (double)price);

    /// <summary>Contracts or shares × multiplier × price of the underlying, whatever the direction: ≥ 0.</summary>
    public static Reading<decimal> Notional(LegView leg) => leg.Leg.Kind is InstrumentKind.Unknown
        ? Reading<decimal>.Unavailable(Reason.Rejected, detail: "instrument not understood")
        : leg.Held.With(Price(leg), (held, price) => Math.Abs(held.Quantity) * held.Multiplier * price);

    /// <summary>Dollars ÷ net liq, as a fraction with the dollars' sign; undefined where the account is worth nothing.</summary>
    public static Reading<double> ShareOfNetLiq(Reading<double> dollars, Reading<decimal> netLiq) => netLiq.Then(worth => worth > 0
        ? dollars.Map(d => d / (double)worth)
        : Reading<double>.Unavailable(Reason.NotDefined, detail: "net liq is not above 0"));

    private static Reading<decimal> Price(LegView leg) => MarkRule.Last(leg.Market, StreamerSymbols.OfUnderlying(leg.Leg));
}
