using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Core.Services.Metrics;

namespace SenexTrader.Core.Services.Calculations;

/// <summary>
/// The part of an option's mark that is not intrinsic value, in dollars of the position: what is earned when a short
/// option runs out, so short legs count positive. Stock has none.
/// </summary>
public static class Extrinsic
{
    public static Reading<decimal> Value(LegView leg)
    {
        if (leg.Leg.Option is not { } option)
            return leg.Held.Map(_ => 0m);
        var mark = MarkRule.Mark(leg.Market, leg.Leg.StreamerSymbol, leg.Leg.Kind);
        var underlying = MarkRule.Last(leg.Market, StreamerSymbols.OfUnderlying(leg.Leg));
        var perShare = mark.With(underlying, (price, last) => price - Math.Max(
            0, option.Right is OptionRight.Call ? last - option.Strike : option.Strike - last));
        return leg.Held.With(perShare, (held, value) => -value * held.Quantity * held.Multiplier);
    }
}
