using SenexTrader.Blazor.Simulation.Account.Chains;
using SenexTrader.Blazor.Simulation.Account.Gains;
using SenexTrader.Blazor.Simulation.Account.Messages;
using SenexTrader.Blazor.Simulation.Account.Money;
using SenexTrader.Blazor.Simulation.Account.Orders;
using SenexTrader.Blazor.Simulation.Account.Transfers;
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

    /// <summary>The chain that an order has become part of, and the year's gain where it closed something.</summary>
    public void Traded(Book book, Order order)
    {
        Chains(book, order.Underlying, c => c.Has(order));
        if (order.Legs.Any(l => !l.IsOpening))
            Gain(book, order.Underlying);
    }

    /// <summary>The chains in which something has settled, from a transaction on, and the year's gain; and a word to the customer.</summary>
    public void Settled(Book book, Underlying underlying, long from, string what)
    {
        Chains(book, underlying, c => c.Parts.Any(p => p.Order is null && p.Transaction.Id >= from));
        Gain(book, underlying);
        wire.Send(book.Account, "UserMessage", UserMessageJson.Of(book, what, clock.UtcNow), clock.UtcNow);
    }

    public void Transfer(Book book, Transfer transfer) => wire.Send(book.Account, "ExternalTransaction", TransferJson.Of(transfer), clock.UtcNow);

    private void Chains(Book book, Underlying underlying, Func<OrderChain, bool> which)
    {
        foreach (var chain in OrderChains.Of(book, underlying).Where(which))
            wire.Send(book.Account, "OrderChain", OrderChainJson.Of(book.Account, chain, clock.UtcNow), clock.UtcNow);
    }

    private void Gain(Book book, Underlying underlying) =>
        wire.Send(book.Account, "UnderlyingYearGainSummary", YearGainJson.Of(book.Account, YearGain.Of(book, underlying, TradingDays.Date(marks.Now.Day).Year)), clock.UtcNow);
}
