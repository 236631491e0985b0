using SenexTrader.Blazor.Simulation.Account.Money;
using SenexTrader.Blazor.Simulation.Account.Orders;
using SenexTrader.Blazor.Simulation.Account.Transfers;
using SenexTrader.Blazor.Simulation.Market.Time;
using SenexTrader.Blazor.Simulation.Rest.Markets;

namespace SenexTrader.Blazor.Simulation.Account;

/// <summary>Keeps the books going: orders move on, days begin, options expire.</summary>
public sealed class BookKeeper(Books books, Exchange exchange, Expirer expirer, OrderDesk desk, ComplexOrders complex, Bank bank, QuoteAlerts alerts, PublicWatchlists lists, Marks marks, MarketClock clock, ILogger<BookKeeper> log) : IDisposable
{
    private static readonly TimeSpan Pass = TimeSpan.FromMilliseconds(100);

    private ITimer? _timer;

    public void Start() => _timer ??= clock.Provider.CreateTimer(_ => Run(), null, Pass, Timeout.InfiniteTimeSpan);

    public void Dispose() => _timer?.Dispose();

    private void Run()
    {
        try
        {
            foreach (var book in books.All)
                lock (book.Gate)
                    Keep(book);
            alerts.Advance();
            lists.Advance();
        }
        catch (Exception e)
        {
            // A timer's exception would end the process; the book that caused it stays as it is, and the log says why.
            log.LogError(e, "The simulated books could not be kept");
        }
        finally
        {
            // Armed anew each time: passes never meet, and a clock that leaps causes one pass, not thousands.
            _timer?.Change(Pass, Timeout.InfiniteTimeSpan);
        }
    }

    private void Keep(Book book)
    {
        book.BeginDay(TradingDays.Date(marks.Now.Day));
        bank.Advance(book);
        // An order's end may let others begin.
        while (book.Working.Aggregate(false, (moved, order) => exchange.Advance(book, order) || moved) | complex.Advance(book))
        {
        }
        if (expirer.Settle(book))
            foreach (var order in book.Working.Where(o => o.Legs.Any(l => (book.Holding(l.Instrument)?.Quantity ?? 0) == 0 && !l.IsOpening)))
                desk.Become(book, order, OrderStatus.Expired, clock.UtcNow);
    }
}
