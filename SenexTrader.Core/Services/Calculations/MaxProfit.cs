using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Instruments;

namespace SenexTrader.Core.Services.Calculations;

/// <summary>
/// The most a position can earn at expiry, in dollars, from its open prices. Defined where all options expire together
/// and the payoff has a ceiling; between strikes the payoff is straight, so its highest point is at 0 or at a strike.
/// </summary>
public static class MaxProfit
{
    /// <returns>The ceiling; null when there is none, or when none can be named honestly.</returns>
    public static decimal? Of(IReadOnlyList<Leg> legs)
    {
        var options = legs.Where(l => l.Option is not null).ToList();
        var stock = legs.Where(l => l.Kind is InstrumentKind.Equity).ToList();
        if (options.Count == 0 || options.Count + stock.Count != legs.Count) return null;
        if (options.Select(o => o.Option!.Expiration).Distinct().Count() > 1) return null;

        var slopeAbove = stock.Sum(Shares) + options.Where(o => o.Option!.Right is OptionRight.Call).Sum(Shares);
        if (slopeAbove > 0) return null;
        return options.Select(o => o.Option!.Strike).Prepend(0m).Max(price => legs.Sum(l => ProfitAt(l, price)));
    }

    private static decimal ProfitAt(Leg leg, decimal price) => Shares(leg) * ((leg.Option, price) switch
    {
        ({ Right: OptionRight.Call } call, _) => Math.Max(0, price - call.Strike) - leg.AverageOpenPrice,
        ({ Right: OptionRight.Put } put, _) => Math.Max(0, put.Strike - price) - leg.AverageOpenPrice,
        _ => price - leg.AverageOpenPrice,
    });

    private static decimal Shares(Leg leg) => leg.Quantity * leg.Multiplier;
}
