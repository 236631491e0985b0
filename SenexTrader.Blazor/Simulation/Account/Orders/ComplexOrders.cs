using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Account.Orders;

/// <summary>Places orders that are bound together and lets each take its turn. Take the book's gate around each call.</summary>
public sealed class ComplexOrders(OrderDesk desk, Numbers numbers, AccountNotices notices, MarketClock clock)
{
    public static readonly IReadOnlySet<string> Types = new HashSet<string> { "OCO", "OTO", "OTOCO", "BLAST", "PAIRS" };

    /// <summary>Places checked orders; with a trigger they wait for its fill.</summary>
    public ComplexOrder Place(Book book, string type, OrderRequest? trigger, IReadOnlyList<OrderRequest> requests)
    {
        var id = numbers.ComplexOrder();
        Order Bound(OrderRequest request, string tag, bool waits) => desk.Place(book, request, o =>
        {
            (o.ComplexOrderId, o.ComplexOrderTag) = (id, tag);
            if (waits)
                o.Become(OrderStatus.Contingent, clock.UtcNow);
        });
        var first = trigger is null ? null : Bound(trigger, $"{type}::trigger-order", waits: false);
        var complex = new ComplexOrder(id, type, first, [.. requests.Select(r => Bound(r, $"{type}::order", waits: first is not null))]);
        book.Add(complex);
        notices.Complex(book, complex);
        return complex;
    }

    /// <summary>Cancels every order of it that still can be; false where none could.</summary>
    public bool Cancel(Book book, ComplexOrder complex) => complex.All.Aggregate(false, (any, o) => desk.Cancel(book, o) || any);

    /// <summary>Releases and cancels what the others' fate decides; true if anything changed.</summary>
    public bool Advance(Book book)
    {
        var changed = false;
        foreach (var complex in book.ComplexOrders.Where(c => c.TerminalAt is null))
        {
            var moved = Move(book, complex);
            if (complex.All.All(o => o.IsTerminal))
            {
                complex.TerminalAt = clock.UtcNow;
                moved = true;
            }
            if (moved)
                notices.Complex(book, complex);
            changed |= moved;
        }
        return changed;
    }

    private bool Move(Book book, ComplexOrder complex)
    {
        var moved = false;
        if (complex.Trigger is { Status: OrderStatus.Filled })
            foreach (var waiting in complex.Orders.Where(o => o.Status == OrderStatus.Contingent))
                moved = desk.Become(book, waiting, OrderStatus.Routed, complex.Trigger.TerminalAt!.Value);
        else if (complex.Trigger is { IsTerminal: true })
            moved = Cancel(book, complex);
        return (complex.OneCancelsOthers && complex.Orders.Any(o => o.IsTerminal) && Cancel(book, complex)) || moved;
    }

    public static JsonObject Json(ComplexOrder complex, Book book)
    {
        var json = new JsonObject
        {
            ["id"] = complex.Id,
            ["account-number"] = book.Account,
            ["type"] = complex.Type,
            ["orders"] = new JsonArray([.. complex.Orders.Select(o => OrderJson.Of(o, book.Customer))]),
        };
        if (complex.Trigger is { } trigger)
            json["trigger-order"] = OrderJson.Of(trigger, book.Customer);
        if (complex.TerminalAt is { } ended)
            json["terminal-at"] = WireText.Time(ended);
        return json;
    }
}
