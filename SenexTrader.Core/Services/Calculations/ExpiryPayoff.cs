using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Instruments;

namespace SenexTrader.Core.Services.Calculations;

/// <summary>
/// Profit and loss of a position when its options expire, in dollars, gains positive, from its open prices and without
/// fees. Between strikes it is a straight line, so its corners tell everything, exactly.
/// </summary>
public sealed class ExpiryPayoff
{
    private readonly IReadOnlyList<Leg> legs;

    /// <summary>Slope beyond the last corner, in shares.</summary>
    private readonly decimal slopeAbove;

    private ExpiryPayoff(IReadOnlyList<Leg> legs)
    {
        this.legs = legs;
        Corners = [.. legs.Select(l => l.Option?.Strike).OfType<decimal>().Append(0m).Distinct().Order()];
        slopeAbove = legs.Where(l => l.Option is not { Right: OptionRight.Put }).Sum(Shares);
        Breakevens = [.. Roots().Distinct()];
    }

    /// <summary>Null where it cannot be told exactly: options that expire on different days, or legs that are not understood.</summary>
    public static ExpiryPayoff? Of(IReadOnlyList<Leg> legs)
    {
        var options = legs.Where(l => l.Option is not null).ToList();
        var known = legs.All(l => l.Option is not null || (!l.IsOption && l.Kind is InstrumentKind.Equity or InstrumentKind.Future or InstrumentKind.Cryptocurrency));
        if (legs.Count == 0 || !known || options.Select(o => o.Option!.Expiration).Distinct().Count() > 1) return null;
        return new ExpiryPayoff(legs);
    }

    /// <summary>0 and the strikes, in order.</summary>
    public IReadOnlyList<decimal> Corners { get; }

    /// <summary>Prices of the underlying at which nothing is gained or lost, in order; where a whole stretch is 0, its ends.</summary>
    public IReadOnlyList<decimal> Breakevens { get; }

    /// <summary>The most that can be gained, in dollars; null when there is no limit.</summary>
    public decimal? MaxProfit => slopeAbove > 0 ? null : Corners.Max(ProfitAt);

    /// <summary>The most that can be lost, as a negative number of dollars; null when there is no limit.</summary>
    public decimal? MaxLoss => slopeAbove < 0 ? null : Corners.Min(ProfitAt);

    /// <param name="underlying">The price of the underlying at expiry, in dollars.</param>
    public decimal ProfitAt(decimal underlying) => legs.Sum(l => Shares(l) * (Worth(l, underlying) - l.AverageOpenPrice));

    private static decimal Worth(Leg leg, decimal underlying) => leg.Option switch
    {
        { Right: OptionRight.Call } call => Math.Max(0, underlying - call.Strike),
        { } put => Math.Max(0, put.Strike - underlying),
        null => underlying,
    };

    private static decimal Shares(Leg leg) => leg.Quantity * leg.Multiplier;

    private IEnumerable<decimal> Roots()
    {
        for (var i = 0; i < Corners.Count; i++)
        {
            var (here, at) = (Corners[i], ProfitAt(Corners[i]));
            if (at == 0) yield return here;
            var last = i == Corners.Count - 1;
            var slope = last ? slopeAbove : (ProfitAt(Corners[i + 1]) - at) / (Corners[i + 1] - here);
            if (at == 0 || slope == 0) continue;
            var root = here - at / slope;
            if (root > here && (last || root < Corners[i + 1])) yield return root;
        }
    }
}
