using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Time;
using SenexTrader.Core.Services.Metrics;
using SenexTrader.Core.Services.Views;

namespace SenexTrader.Core.Services.Calculations;

/// <summary>Profit and loss in dollars, gains positive. The one place it is worked out.</summary>
public static class PnlCalculator
{
    /// <summary>(mark − average open price) × signed quantity × multiplier.</summary>
    public static Reading<decimal> Open(LegView leg) =>
        leg.Held.With(Mark(leg), (held, mark) => (mark - held.AverageOpenPrice) * held.Quantity * held.Multiplier);

    /// <summary>
    /// The change today of what is held: from the broker's daily close mark for what was held overnight,
    /// from the fill prices for what was opened today.
    /// </summary>
    public static Reading<decimal> Day(LegView leg) => leg.Held.Then(held =>
    {
        var (overnight, openedCost, opened) = Split(held, leg);
        if (overnight != 0 && held.DailyClosePrice is null)
            return Reading<decimal>.Unavailable(Reason.NotQuoted, leg.Held.AsOf, "the broker gives no close price");
        return Mark(leg).Map(mark =>
            (((mark - (held.DailyClosePrice ?? 0m)) * overnight) + (mark * opened) - openedCost) * held.Multiplier);
    });

    /// <summary>
    /// Realized today, before fees, as the broker counts it on the position's own record: never worked out by us, for
    /// only the broker knows against which price it counts a closing trade.
    /// </summary>
    public static Reading<decimal> Realized(LegView leg) => leg.Held.Map(held => held.RealizedToday);

    /// <summary>Realized today by positions that are closed and so have no row; of one underlying, or of all where it is empty.</summary>
    public static Reading<decimal> RealizedClosed(AccountView account, string underlying) => account.Closed.Map(closed =>
        closed.Where(l => underlying.Length == 0 || l.Underlying == underlying).Sum(l => l.RealizedToday));

    private static Reading<decimal> Mark(LegView leg) => MarkRule.Mark(leg.Market, leg.Leg.StreamerSymbol, leg.Leg.Kind);

    private static (decimal Overnight, decimal OpenedCost, decimal Opened) Split(Leg held, LegView leg)
    {
        if (ExchangeTime.DateAt(held.CreatedAt) == leg.Market.ExchangeDate)
            return (0, held.AverageOpenPrice * held.Quantity, held.Quantity);
        var fills = leg.TodaysFills.Where(f => Math.Sign(f.Quantity) == Math.Sign(held.Quantity)).ToList();
        if (fills.Count == 0) return (held.Quantity, 0, 0);

        // What was opened and closed again today is no longer held: the fills' average price stands for the rest.
        var filled = fills.Sum(f => f.Quantity);
        var opened = Math.Abs(filled) > Math.Abs(held.Quantity) ? held.Quantity : filled;
        var average = fills.Sum(f => f.Price * f.Quantity) / filled;
        return (held.Quantity - opened, average * opened, opened);
    }
}
