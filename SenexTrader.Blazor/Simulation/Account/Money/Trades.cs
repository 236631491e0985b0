using System.Globalization;
using SenexTrader.Blazor.Simulation.Account.Orders;

namespace SenexTrader.Blazor.Simulation.Account.Money;

/// <summary>Enters executions into a book.</summary>
public sealed class Trades(Numbers numbers)
{
    /// <summary>Changes what is written down, where the past was told otherwise.</summary>
    public Func<Transaction, Transaction>? Rewrite { get; init; }

    /// <summary>Executes a quantity of one leg: the fill, its transaction and the position.</summary>
    public void Execute(Book book, Order order, OrderLeg leg, decimal quantity, decimal price, DateTimeOffset at, DateOnly day)
    {
        var fill = new Fill(numbers.Execution(), quantity, price, at);
        leg.Fills.Add(fill);
        var instrument = leg.Instrument;
        var transaction = new Transaction(numbers.Transaction(), "Trade", leg.Action, Describe(leg, quantity, price), at, day,
            Value: -leg.Sign * quantity * price * instrument.Multiplier,
            Fees: FeeSchedule.Of(instrument, quantity, price, leg.IsOpening, !leg.IsBuy))
        {
            Instrument = instrument,
            Quantity = leg.Sign * quantity,
            Price = price,
            Action = leg.Action,
            OrderId = order.Id,
            ExecutionId = fill.ExecutionId.ToString(CultureInfo.InvariantCulture),
            LegCount = order.Legs.Count,
        };
        book.Enter(Rewrite is null ? transaction : Rewrite(transaction));
    }

    private static string Describe(OrderLeg leg, decimal quantity, decimal price)
    {
        var what = leg.Instrument.Option is { } option
            ? string.Create(CultureInfo.InvariantCulture, $"{option.Root.Symbol} {option.Expiration:MM/dd/yy} {(option.IsCall ? "Call" : "Put")} {option.Strike:0.00}")
            : leg.Instrument.Symbol;
        return string.Create(CultureInfo.InvariantCulture, $"{(leg.IsBuy ? "Bought" : "Sold")} {quantity:0.####} {what} @ {price:0.00##}");
    }
}
