using SenexTrader.Blazor.Simulation.Account.Money;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Account.Orders;

/// <summary>Takes orders, cancels and replaces them. Take the book's gate around each call.</summary>
public sealed class OrderDesk(Numbers numbers, AccountNotices notices, MarketClock clock, OrderPricing pricing, Marks marks)
{
    /// <summary>Takes a checked order; it is on its way to the exchange when this returns.</summary>
    public Order Place(Book book, OrderRequest request, Action<Order>? prepare = null)
    {
        var order = new Order(numbers.Order(), book.Account, request.Terms, Sized(request), clock.UtcNow) { LastDay = LastDay(request.Terms) };
        prepare?.Invoke(order);
        book.Add(order);
        notices.Order(book, order);
        if (order.Status == OrderStatus.Received)
            Become(book, order, OrderStatus.Routed, clock.UtcNow);
        return order;
    }

    /// <summary>An order as a dry run shows it: without number, at rest.</summary>
    public Order Draft(Book book, OrderRequest request) => new(0, book.Account, request.Terms, Sized(request), clock.UtcNow);

    /// <summary>Asks the exchange to cancel; the order is cancelled a moment later. False where it cannot be any more.</summary>
    public bool Cancel(Book book, Order order)
    {
        if (order.IsTerminal || order.Status is OrderStatus.CancelRequested or OrderStatus.ReplaceRequested)
            return false;
        Become(book, order, order.Status == OrderStatus.Contingent ? OrderStatus.Cancelled : OrderStatus.CancelRequested, clock.UtcNow);
        return true;
    }

    /// <summary>Puts a new order in the place of one that works. Null where the old one cannot be replaced any more.</summary>
    public Order? Replace(Book book, Order old, OrderRequest request)
    {
        if (old.IsTerminal || old.Status is OrderStatus.CancelRequested or OrderStatus.ReplaceRequested)
            return null;
        var waits = old.Status == OrderStatus.Contingent;
        var order = Place(book, request, o =>
        {
            o.ReplacesOrderId = old.Id;
            o.Edited = true;
            if (waits)
                o.Become(OrderStatus.Contingent, clock.UtcNow);
            (o.ComplexOrderId, o.ComplexOrderTag) = (old.ComplexOrderId, old.ComplexOrderTag);
        });
        old.ReplacingOrderId = order.Id;
        book.ComplexOrders.FirstOrDefault(c => c.Id == old.ComplexOrderId)?.Replace(old, order);
        Become(book, old, waits ? OrderStatus.Cancelled : OrderStatus.ReplaceRequested, clock.UtcNow);
        return order;
    }

    /// <summary>Moves an order on and tells the account stream; true, for something has changed.</summary>
    public bool Become(Book book, Order order, string status, DateTimeOffset at)
    {
        order.Become(status, at);
        notices.Order(book, order);
        return true;
    }

    /// <summary>An order placed after the close is for the next day.</summary>
    private int? LastDay(OrderTerms terms) => terms.GtcDate is { } until ? TradingDays.Nearest(until)
        : terms.TimeInForce.StartsWith("GTC", StringComparison.Ordinal) ? null
        : marks.Now.Closed is null ? marks.Now.Day : marks.Now.Day + 1;

    /// <summary>An amount of dollars becomes shares when the order is taken.</summary>
    private List<OrderLeg> Sized(OrderRequest request) => [.. request.Legs.Select(l => request.Terms is { Type: "Notional Market", Value: { } value }
        ? new OrderLeg(l.Instrument, l.Action, pricing.SharesFor(l, value))
        : new OrderLeg(l.Instrument, l.Action, l.Quantity))];
}
