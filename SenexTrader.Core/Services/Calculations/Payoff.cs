using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Instruments;

namespace SenexTrader.Core.Services.Calculations;

/// <summary>
/// What legs earn at expiry, in dollars from their open prices, gains positive. Defined where all options expire
/// together. Between strikes the payoff is straight, so all there is to know stands at 0, at the strikes and beyond.
/// </summary>
public static class Payoff
{
    /// <summary>True when the payoff is a function of the underlying's price alone.</summary>
    public static bool IsDefined(IReadOnlyList<Leg> legs)
    {
        var options = legs.Where(l => l.Option is not null).ToList();
        return options.Count > 0
            && legs.All(l => l.Option is not null || l.Kind is InstrumentKind.Equity)
            && options.Select(o => o.Option!.Expiration).Distinct().Count() == 1;
    }

    /// <param name="price">Of the underlying at expiry, per share.</param>
    public static decimal At(IReadOnlyList<Leg> legs, decimal price) => legs.Sum(l => ProfitAt(l, price));

    /// <returns>The ceiling; null when there is none, or when none can be named honestly.</returns>
    public static decimal? MaxProfit(IReadOnlyList<Leg> legs) =>
        IsDefined(legs) && SlopeAbove(legs) <= 0 ? Knots(legs).Max(price => At(legs, price)) : null;

    /// <returns>The floor, negative where money can be lost; null when there is none, or when none can be named honestly.</returns>
    public static decimal? MaxLoss(IReadOnlyList<Leg> legs) =>
        IsDefined(legs) && SlopeAbove(legs) >= 0 ? Knots(legs).Min(price => At(legs, price)) : null;

    /// <summary>The prices at which the payoff crosses zero, ascending; none where it is not defined.</summary>
    public static IReadOnlyList<decimal> Breakevens(IReadOnlyList<Leg> legs)
    {
        if (!IsDefined(legs)) return [];
        var knots = Knots(legs);
        var inside = knots.Zip(knots.Skip(1)).Select(k => Zero(k.First, At(legs, k.First), k.Second, At(legs, k.Second)));
        var (last, slope) = (knots[^1], SlopeAbove(legs));
        var beyond = slope == 0 || At(legs, last) / slope > 0 ? null : (decimal?)(last - (At(legs, last) / slope));
        return [.. inside.Append(beyond).OfType<decimal>().Distinct()];
    }

    private static decimal? Zero(decimal from, decimal atFrom, decimal to, decimal atTo) =>
        atFrom == atTo || (atFrom > 0 && atTo > 0) || (atFrom < 0 && atTo < 0) ? null : from - (atFrom * (to - from) / (atTo - atFrom));

    private static IReadOnlyList<decimal> Knots(IReadOnlyList<Leg> legs) =>
        [.. legs.Select(l => l.Option?.Strike).OfType<decimal>().Append(0m).Distinct().Order()];

    /// <summary>Dollars per dollar above the highest strike.</summary>
    private static decimal SlopeAbove(IReadOnlyList<Leg> legs) =>
        legs.Where(l => l.Option is null or { Right: OptionRight.Call }).Sum(Shares);

    private static decimal ProfitAt(Leg leg, decimal price) => Shares(leg) * ((leg.Option, price) switch
    {
        ({ Right: OptionRight.Call } call, _) => Math.Max(0, price - call.Strike) - leg.AverageOpenPrice,
        ({ Right: OptionRight.Put } put, _) => Math.Max(0, put.Strike - price) - leg.AverageOpenPrice,
        _ => price - leg.AverageOpenPrice,
    });

    private static decimal Shares(Leg leg) => leg.Quantity * leg.Multiplier;
}
