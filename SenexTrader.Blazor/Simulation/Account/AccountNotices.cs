using SenexTrader.Blazor.Simulation.Account.Money;
using SenexTrader.Blazor.Simulation.Account.Orders;
using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Account;

/// <summary>Writes what changed as notices of the account stream: the whole object, as REST would show it. Take the book's gate.</summary>
public sealed class AccountNotices(AccountWire wire, PositionJson positions, Balances balances, Marks marks, MarketClock clock)
{
    public void Order(Book book, Order order) => wire.Send(book.Account, "Order", OrderJson.Of(order, book.Customer), clock.UtcNow);

    public void Complex(Book book, ComplexOrder complex) => wire.Send(book.Account, "ComplexOrder", ComplexOrders.Json(complex, book), clock.UtcNow);

    public void Position(Book book, Instrument instrument)
    {
        if (book.Holding(instrument) is { } holding)
            wire.Send(book.Account, "CurrentPosition", positions.Of(book.Account, holding), clock.UtcNow);
    }

    public void Status(Book book) => wire.Send(book.Account, "TradingStatus", TradingStatusJson.Of(book, marks.Now.Day), clock.UtcNow);

    public void Balance(Book book) => wire.Send(book.Account, "AccountBalance", BalanceJson.Of(book.Account, balances.Of(book)), clock.UtcNow);
}
