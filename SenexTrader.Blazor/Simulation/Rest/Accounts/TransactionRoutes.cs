using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.Market.Time;
using SenexTrader.Blazor.Simulation.Rest.Http;

namespace SenexTrader.Blazor.Simulation.Rest.Accounts;

/// <summary>What moved the account's cash and securities.</summary>
public static class TransactionRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/accounts/{account}/transactions", (HttpContext http, string account) => http.WithBook(account, book => List(http, book)));
        routes.MapGet("/accounts/{account}/transactions/total-fees", (HttpContext http, string account, MarketClock clock) => http.WithBook(account, book =>
        {
            var day = http.Date("date") ?? NewYork.Date(clock.Now);
            return Reply.Data(http, new JsonObject().Signed("total-fees", -book.Transactions.Where(t => t.Date == day).Sum(t => t.Fees.Total)));
        }));
        routes.MapGet("/accounts/{account}/transactions/{id:long}", (HttpContext http, string account, long id) => http.WithBook(account, book =>
            book.Transactions.FirstOrDefault(t => t.Id == id) is { } found ? Reply.Data(http, TransactionJson.Of(account, found)) : Reply.NotFound($"transaction {id}")));
    }

    private static IResult List(HttpContext http, Book book)
    {
        var filter = TransactionFilter.Of(http);
        var found = book.Transactions.Where(filter.Takes).OrderBy(t => t.At).ThenBy(t => t.Id).ToList();
        if (!string.Equals(http.Text("sort"), "Asc", StringComparison.OrdinalIgnoreCase))
            found.Reverse();
        return Reply.Page(http, found, PageRequest.From(http, 250, 2000), t => TransactionJson.Of(book.Account, t));
    }
}
