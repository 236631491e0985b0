using SenexTrader.Blazor.Simulation.Account.Money;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Account;

/// <summary>What was opened and closed again on one day, over the five trading days that brokers look at. Take the book's gate.</summary>
public static class DayTrades
{
    private const int Window = 5;

    /// <param name="today">The number of the present trading day.</param>
    public static int Count(Book book, int today)
    {
        var first = TradingDays.Date(today - Window + 1);
        return book.Transactions.Where(t => t.Day >= first && t is { Type: "Trade", Instrument: not null, Action: not null })
            .GroupBy(t => (t.Day, t.Instrument!.Symbol)).Count(IsRoundTrip);
    }

    private static bool IsRoundTrip(IEnumerable<Transaction> day)
    {
        var opened = false;
        foreach (var trade in day.OrderBy(t => t.At))
        {
            if (opened && trade.Action!.EndsWith("Close", StringComparison.Ordinal)) return true;
            opened |= trade.Action!.EndsWith("Open", StringComparison.Ordinal);
        }
        return false;
    }
}
