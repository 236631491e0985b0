using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.Account.Orders;
using SenexTrader.Blazor.Simulation.Rest.Http;

namespace SenexTrader.Blazor.Simulation.Rest.Accounts;

/// <summary>Answers requests for orders bound together; the book's gate is held around each call.</summary>
public sealed class ComplexOrderCounter(OrderReader reader, OrderCounter counter, BuyingPower buyingPower, ComplexOrders complexOrders, OrderDesk desk)
{
    /// <exception cref="MalformedRequestException">The body is no complex order.</exception>
    public IResult Place(HttpContext http, Book book, JsonObject body, bool dryRun)
    {
        var type = body.Text("type") ?? throw new MalformedRequestException("type", "is missing");
        if (!ComplexOrders.Types.Contains(type))
            throw new MalformedRequestException("type", $"does not have a valid value: {type}");
        if (body["orders"] is not JsonArray { Count: > 0 } asked)
            throw new MalformedRequestException("orders", "is missing");
        var trigger = body["trigger-order"] is JsonObject first ? reader.Read(first) : null;
        if (trigger is null && type is "OTO" or "OTOCO" && body["trigger-order"] is null)
            throw new MalformedRequestException("trigger-order", "is missing");
        var orders = asked.Select((o, i) => reader.Read(o as JsonObject ?? throw new MalformedRequestException($"orders[{i}]", "is not an object"))).ToList();
        if (trigger is not null && counter.Check(book, trigger) is { } refused)
            return refused;
        // Orders of which one will fill may each close the same position.
        foreach (var order in orders)
            if (counter.Check(book, order, waits: trigger is not null) is { } refusal)
                return refusal;
        var effect = buyingPower.Effect(book, trigger ?? orders[0]);
        var complex = dryRun
            ? new ComplexOrder(0, type, trigger is null ? null : desk.Draft(book, trigger), orders.ConvertAll(o => desk.Draft(book, o)))
            : complexOrders.Place(book, type, trigger, orders);
        var json = ComplexOrders.Json(complex, book);
        if (dryRun)
            json.Remove("id");
        return Reply.Data(http, OrderAnswer.Of(json, effect, "complex-order"), 201);
    }
}
