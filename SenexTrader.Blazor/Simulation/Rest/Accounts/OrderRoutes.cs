using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.Account.Orders;
using SenexTrader.Blazor.Simulation.Rest.Http;

namespace SenexTrader.Blazor.Simulation.Rest.Accounts;

/// <summary>Placing, trying, replacing and cancelling orders.</summary>
public static class OrderRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/accounts/{account}/orders", (HttpContext http, string account, OrderCounter counter) =>
            Read(http, account, (book, body) => counter.Place(http, book, body, dryRun: false)));
        routes.MapPost("/accounts/{account}/orders/dry-run", (HttpContext http, string account, OrderCounter counter) =>
            Read(http, account, (book, body) => counter.Place(http, book, body, dryRun: true)));
        routes.MapPost("/accounts/{account}/orders/{id:long}/dry-run", (HttpContext http, string account, long id, OrderCounter counter) =>
            Read(http, account, (book, body) => WithOrder(book, id, order => counter.Replace(http, book, order, body, dryRun: true))));
        foreach (var method in (ReadOnlySpan<string>)["PUT", "PATCH"])
            routes.MapMethods("/accounts/{account}/orders/{id:long}", [method], (HttpContext http, string account, long id, OrderCounter counter) =>
                Read(http, account, (book, body) => WithOrder(book, id, order => counter.Replace(http, book, order, body, dryRun: false))));
        routes.MapDelete("/accounts/{account}/orders/{id:long}", (HttpContext http, string account, long id, OrderCounter counter) =>
            http.WithBook(account, book => WithOrder(book, id, order => counter.Cancel(http, book, order))));
        routes.MapPost("/accounts/{account}/orders/{id:long}/reconfirm", (HttpContext http, string account, long id) =>
            http.WithBook(account, book => WithOrder(book, id, order => Reply.Data(http, OrderJson.Of(order, book.Customer)))));
    }

    /// <summary>Reads the body, then answers with the book's gate held; 400 for what cannot be read.</summary>
    public static async Task<IResult> Read(HttpContext http, string account, Func<Book, JsonObject, IResult> answer)
    {
        if (await http.JsonBody() is not { } body)
            return Reply.Error(400, "invalid_request", "The request body is no JSON object");
        return http.WithBook(account, book => answer(book, body));
    }

    private static IResult WithOrder(Book book, long id, Func<Order, IResult> answer) =>
        book.Order(id) is { } order ? answer(order) : Reply.NotFound($"order {id}");
}
