using SenexTrader.Blazor.Simulation.Account.Money;
using SenexTrader.Blazor.Simulation.Rest.Http;

namespace SenexTrader.Blazor.Simulation.Rest.Accounts;

/// <summary>What an account is worth now.</summary>
public static class BalanceRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/accounts/{account}/balances", (HttpContext http, string account, Balances balances) =>
            http.WithBook(account, book => Reply.Data(http, BalanceJson.Of(account, balances.Of(book)))));
        routes.MapGet("/accounts/{account}/balances/{currency}", (HttpContext http, string account, string currency, Balances balances) =>
            http.WithBook(account, book => currency == "USD" ? Reply.Data(http, BalanceJson.Of(account, balances.Of(book))) : Reply.NotFound($"a balance in {currency}")));
    }
}
