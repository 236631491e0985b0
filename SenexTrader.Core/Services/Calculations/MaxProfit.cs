using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Instruments;

namespace SenexTrader.Core.Services.Calculations;

/// <summary>
/// The most a position with options can earn at expiry, in dollars, from its open prices. Defined where all options expire
/// together and the payoff has a ceiling.
/// </summary>
public static class MaxProfit
{
    /// <returns>The ceiling; null when there is none, or when none can be named honestly.</returns>
    public static decimal? Of(IReadOnlyList<Leg> legs)
    {
        var options = legs.Count(l => l.Option is not null);
        if (options == 0 || options + legs.Count(l => l.Kind is InstrumentKind.Equity) != legs.Count) return null;
        return ExpiryPayoff.Of(legs)?.MaxProfit;
    }
}
