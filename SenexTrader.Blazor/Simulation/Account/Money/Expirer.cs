using System.Globalization;
using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Market.Pricing;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Account.Money;

/// <summary>Settles options whose time has come: worthless ones vanish, others are exercised, assigned or paid in cash.</summary>
public sealed class Expirer(Numbers numbers, OptionPricer pricer, AccountNotices notices, Marks marks, MarketClock clock)
{
    /// <summary>Settles what has expired; true if anything had. Take the book's gate.</summary>
    public bool Settle(Book book)
    {
        var over = book.Holdings.Where(h => h.Quantity != 0 && h.Instrument.Option is { } option && OptionPricer.ExpiryOf(option) <= clock.Now).ToList();
        foreach (var holding in over)
            Settle(book, holding, holding.Instrument.Option!);
        if (over.Count > 0)
            notices.Balance(book);
        return over.Count > 0;
    }

    private void Settle(Book book, Holding holding, OptionContract option)
    {
        var (quantity, isLong) = (holding.Quantity, holding.Quantity > 0);
        var from = numbers.LastTransaction + 1;
        var worth = Math.Round((decimal)pricer.Value(option, OptionPricer.ExpiryOf(option)).Price, 2);
        if (worth < 0.01m)
            Remove(book, holding, "Expiration", 0, "expiration");
        else if (option.IsEuropean)
            Remove(book, holding, isLong ? "Cash Settled Exercise" : "Cash Settled Assignment", worth, isLong ? "cash settled exercise" : "cash settled assignment");
        else
        {
            Remove(book, holding, isLong ? "Exercise" : "Assignment", 0, isLong ? "exercise" : "assignment");
            Deliver(book, option, quantity);
        }
        notices.Position(book, holding.Instrument);
        notices.Settled(book, option.Underlying, from, book.Transactions[^1].Description);
    }

    private void Remove(Book book, Holding holding, string subType, decimal price, string why)
    {
        var quantity = -holding.Quantity;
        var option = holding.Instrument.Option!;
        Enter(book, holding.Instrument, subType, quantity, price, quantity < 0 ? "Sell to Close" : "Buy to Close",
            string.Create(CultureInfo.InvariantCulture, $"Removal of {Math.Abs(quantity):0.0} {option.Root.Symbol} {option.Expiration:MM/dd/yy} {(option.IsCall ? "Call" : "Put")} {option.Strike:0.00} due to {why}."));
    }

    /// <summary>Shares change hands at the strike: bought by long calls and short puts, sold by the others.</summary>
    private void Deliver(Book book, OptionContract option, decimal contracts)
    {
        Instrument shares = new(option.Underlying, null);
        var quantity = contracts * option.Root.Shares * (option.IsCall ? 1 : -1);
        var price = option.Strike * OptionRoot.Multiplier / option.Root.Shares;
        var closes = Math.Sign(book.Holding(shares)?.Quantity ?? 0) == -Math.Sign(quantity);
        var action = (quantity > 0 ? "Buy" : "Sell") + (closes ? " to Close" : " to Open");
        Enter(book, shares, action, quantity, price, action,
            string.Create(CultureInfo.InvariantCulture, $"{action} {Math.Abs(quantity):0} {shares.Symbol} @ {price:0.00}"));
        notices.Position(book, shares);
    }

    private void Enter(Book book, Instrument instrument, string subType, decimal quantity, decimal price, string action, string description) =>
        book.Enter(new(numbers.Transaction(), "Receive Deliver", subType, description, clock.UtcNow, TradingDays.Date(marks.Now.Day),
            Value: -quantity * price * instrument.Multiplier, Fees: Fees.None)
        {
            Instrument = instrument,
            Quantity = quantity,
            Price = price,
            Action = action,
        });
}
