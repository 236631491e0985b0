using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.Account.Orders;
using SenexTrader.Blazor.Simulation.Rest.Http;

namespace SenexTrader.Blazor.Simulation.Rest.Accounts;

/// <summary>Answers order requests; the book's gate is held around each call.</summary>
public sealed class OrderCounter(OrderReader reader, Preflight preflight, BuyingPower buyingPower, OrderDesk desk)
{
    /// <exception cref="MalformedRequestException">The body is no order.</exception>
    public IResult Place(HttpContext http, Book book, JsonObject body, bool dryRun)
    {
        var request = reader.Read(body);
        if (Check(book, request) is { } refusal)
            return refusal;
        var effect = buyingPower.Effect(book, request);
        var order = dryRun ? desk.Draft(book, request) : desk.Place(book, request);
        return Reply.Data(http, OrderAnswer.Of(OrderJson.Of(order, book.Customer), effect), 201);
    }

    /// <exception cref="MalformedRequestException">The body has impossible values.</exception>
    public IResult Replace(HttpContext http, Book book, Order old, JsonObject body, bool dryRun)
    {
        var request = reader.Read(body, old);
        if (Check(book, request, old, waits: old.Status == OrderStatus.Contingent) is { } refusal)
            return refusal;
        if (dryRun)
            return Reply.Data(http, OrderAnswer.Of(OrderJson.Of(desk.Draft(book, request), book.Customer), buyingPower.Effect(book, request, old)), 201);
        return desk.Replace(book, old, request) is { } order
            ? Reply.Data(http, OrderJson.Of(order, book.Customer))
            : Reply.Error(422, "order_not_replaceable", $"Order {old.Id} is {old.Status} and cannot be replaced.");
    }

    public IResult Cancel(HttpContext http, Book book, Order order) => desk.Cancel(book, order)
        ? Reply.Data(http, OrderJson.Of(order, book.Customer))
        : Reply.Error(422, "order_not_cancellable", $"Order {order.Id} is {order.Status} and cannot be cancelled.");

    /// <summary>Null where the order may pass.</summary>
    public IResult? Check(Book book, OrderRequest request, Order? replaced = null, bool waits = false)
    {
        return Refuse(preflight.Check(book, request, replaced, waits));
    }

    /// <summary>Null where nothing is wrong.</summary>
    public static IResult? Refuse(IReadOnlyCollection<Refusal> refusals) => refusals.Count == 0 ? null
        : Reply.Error(422, "preflight_check_failure", "One or more preflight checks failed", [.. refusals.Select(r => (r.Code, r.Message))]);
}
