using System.Globalization;
using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.Account.Money;
using SenexTrader.Blazor.Simulation.Account.Orders;
using SenexTrader.Blazor.Simulation.Market.Time;
using SenexTrader.Blazor.Simulation.Rest.Http;

namespace SenexTrader.Blazor.Simulation.Rest.Accounts;

/// <summary>Orders of the past and of the day.</summary>
public static class OrderListRoutes
{
    /// <summary>From this version on a search without a start is refused.</summary>
    private const int StartRequiredSince = 20261012;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/accounts/{account}/orders", (HttpContext http, string account) => http.WithBook(account, book => List(http, book)));
        routes.MapGet("/accounts/{account}/orders/live", (HttpContext http, string account, Marks marks) => http.WithBook(account, book => Live(http, book, marks)));
        routes.MapGet("/accounts/{account}/orders/{id:long}", (HttpContext http, string account, long id) => http.WithBook(account, book =>
            book.Order(id) is { } order ? Reply.Data(http, OrderJson.Of(order, book.Customer)) : Reply.NotFound($"order {id}")));
        routes.MapGet("/customers/{customer}/orders", (HttpContext http) => OfCustomer(http, book => List(http, book)));
        routes.MapGet("/customers/{customer}/orders/live", (HttpContext http, Marks marks) => OfCustomer(http, book => Live(http, book, marks)));
    }

    private static IResult List(HttpContext http, Book book)
    {
        if (Version(http) >= StartRequiredSince && http.Text("start-date") is null && http.Text("start-at") is null)
            return Reply.Invalid("start-date", "is missing");
        var filter = OrderFilter.Of(http);
        var found = book.Orders.Where(filter.Takes).OrderBy(o => o.ReceivedAt).ThenBy(o => o.Id).ToList();
        if (!string.Equals(http.Text("sort"), "Asc", StringComparison.OrdinalIgnoreCase))
            found.Reverse();
        return Reply.Page(http, found, PageRequest.From(http, 10, 200), o => OrderJson.Of(o, book.Customer));
    }

    /// <summary>Despite the name: every order of the trading day in any state, and what still works from before.</summary>
    private static IResult Live(HttpContext http, Book book, Marks marks)
    {
        var day = TradingDays.Date(marks.Now.Day);
        return Reply.Items(http, book.Orders
            .Where(o => !o.IsTerminal || NewYork.Date((o.TerminalAt ?? o.UpdatedAt).ToUnixTimeMilliseconds()) >= day)
            .Reverse().Select(o => OrderJson.Of(o, book.Customer)));
    }

    private static IResult OfCustomer(HttpContext http, Func<Book, IResult> answer)
    {
        var customer = http.Customer();
        if (http.Request.RouteValues["customer"] is not string who || who != "me" && who != customer.Id)
            return Reply.NotPermitted();
        return http.List("account-numbers") is [var account, ..] ? http.WithBook(account, answer) : http.WithBook(customer.Accounts[0], answer);
    }

    private static int Version(HttpContext http) =>
        int.TryParse(http.Request.Headers["Accept-Version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
}
