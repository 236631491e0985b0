using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.Account.Orders;
using SenexTrader.Blazor.Simulation.Market.Time;
using SenexTrader.Blazor.Simulation.Rest.Http;

namespace SenexTrader.Blazor.Simulation.Rest.Accounts;

/// <summary>Orders bound together.</summary>
public static class ComplexOrderRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/accounts/{account}/complex-orders", (HttpContext http, string account) => http.WithBook(account, book =>
            Reply.Page(http, [.. book.ComplexOrders.Reverse()], PageRequest.From(http, 10, 200), c => ComplexOrders.Json(c, book))));
        routes.MapGet("/accounts/{account}/complex-orders/live", (HttpContext http, string account, MarketClock clock) => http.WithBook(account, book =>
            Reply.Items(http, book.ComplexOrders.Where(c => c.TerminalAt is not { } ended || ended > clock.UtcNow.AddDays(-1)).Reverse().Select(c => ComplexOrders.Json(c, book)))));
        routes.MapGet("/accounts/{account}/complex-orders/{id:long}", (HttpContext http, string account, long id) =>
            WithComplex(http, account, id, (book, complex) => Reply.Data(http, ComplexOrders.Json(complex, book))));
        routes.MapDelete("/accounts/{account}/complex-orders/{id:long}", (HttpContext http, string account, long id, ComplexOrders orders) =>
            WithComplex(http, account, id, (book, complex) => orders.Cancel(book, complex)
                ? Reply.Data(http, ComplexOrders.Json(complex, book))
                : Reply.Error(422, "order_not_cancellable", $"None of the orders of {id} can be cancelled.")));
        routes.MapPost("/accounts/{account}/complex-orders", (HttpContext http, string account, ComplexOrderCounter counter) =>
            OrderRoutes.Read(http, account, (book, body) => counter.Place(http, book, body, dryRun: false)));
        routes.MapPost("/accounts/{account}/complex-orders/dry-run", (HttpContext http, string account, ComplexOrderCounter counter) =>
            OrderRoutes.Read(http, account, (book, body) => counter.Place(http, book, body, dryRun: true)));
    }

    private static IResult WithComplex(HttpContext http, string account, long id, Func<Book, ComplexOrder, IResult> answer) =>
        http.WithBook(account, book => book.ComplexOrders.FirstOrDefault(c => c.Id == id) is { } complex ? answer(book, complex) : Reply.NotFound($"complex order {id}"));
}
