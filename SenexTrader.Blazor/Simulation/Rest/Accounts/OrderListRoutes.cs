using SenexTrader.Blazor.Simulation.Account.Money;
using SenexTrader.Blazor.Simulation.Account.Orders;
using SenexTrader.Blazor.Simulation.Market.Time;
using SenexTrader.Blazor.Simulation.Rest.Http;

namespace SenexTrader.Blazor.Simulation.Rest.Accounts;

/// <summary>Orders of the past and of the day.</summary>
public static class OrderListRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/accounts/{account}/orders/live", Live);
    }

    /// <summary>Despite the name: every order of the trading day in any state, and what still works from before.</summary>
    private static IResult Live(HttpContext http, string account, Marks marks) => http.WithBook(account, book =>
    {
        var day = TradingDays.Date(marks.Now.Day);
        return Reply.Items(http, book.Orders
            .Where(o => !o.IsTerminal || NewYork.Date((o.TerminalAt ?? o.UpdatedAt).ToUnixTimeMilliseconds()) >= day)
            .Reverse().Select(o => OrderJson.Of(o, book.Customer)));
    });
}
