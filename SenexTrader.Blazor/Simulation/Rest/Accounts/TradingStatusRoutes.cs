using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.Account.Money;
using SenexTrader.Blazor.Simulation.Account.Orders;
using SenexTrader.Blazor.Simulation.Rest.Http;

namespace SenexTrader.Blazor.Simulation.Rest.Accounts;

/// <summary>What an account may trade, and how much.</summary>
public static class TradingStatusRoutes
{
    private static readonly string[] Limits =
    [
        "equity-order-size", "equity-option-order-size", "future-order-size", "future-option-order-size", "underlying-opening-order-limit",
        "equity-position-size", "equity-option-position-size", "future-position-size", "future-option-position-size",
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/accounts/{account}/trading-status", (HttpContext http, string account, Marks marks) => http.WithBook(account, book => Reply.Data(http, TradingStatusJson.Of(book, marks.Now.Day))));
        routes.MapGet("/accounts/{account}/position-limit", (HttpContext http, string account) => http.WithBook(account, book =>
        {
            var json = new JsonObject { ["account-number"] = account };
            foreach (var limit in Limits)
                json[limit] = Preflight.LargestOrder;
            return Reply.Data(http, json);
        }));
    }
}
