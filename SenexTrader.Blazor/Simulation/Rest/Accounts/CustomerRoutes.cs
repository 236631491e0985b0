using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.Account.Seeds;
using SenexTrader.Blazor.Simulation.Rest.Http;

namespace SenexTrader.Blazor.Simulation.Rest.Accounts;

/// <summary>The customer and the accounts that are open to them.</summary>
public static class CustomerRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/customers/{customer}", (HttpContext http, string customer) =>
            IsMe(http, customer) ? Reply.Data(http, CustomerJson.Of(http.Customer())) : Reply.NotPermitted());
        routes.MapGet("/customers/{customer}/accounts", (HttpContext http, string customer, Books books) =>
            IsMe(http, customer)
                ? Reply.Items(http, http.Customer().Accounts.Select(a => new JsonObject { ["account"] = AccountJson(books.Find(a)!), ["authority-level"] = "owner" }))
                : Reply.NotPermitted());
        routes.MapGet("/customers/{customer}/accounts/{account}", (HttpContext http, string customer, string account) =>
            IsMe(http, customer) ? http.WithBook(account, book => Reply.Data(http, AccountJson(book))) : Reply.NotPermitted());
        // Signing in by password is gone from the broker; asking whether a token is good is not.
        routes.MapPost("/sessions/validate", (HttpContext http) => Reply.Data(http, CustomerJson.Of(http.Customer()), 201));
    }

    private static bool IsMe(HttpContext http, string customer) => customer == "me" || customer == http.Customer().Id;

    private static JsonObject AccountJson(Book book) => new()
    {
        ["account-number"] = book.Account,
        ["external-id"] = "A" + book.Account,
        ["opened-at"] = WireText.Time(book.OpenedAt),
        ["nickname"] = Portfolios.All.First(p => p.Account == book.Account).Nickname,
        ["account-type-name"] = "Individual",
        ["day-trader-status"] = false,
        ["is-closed"] = false,
        ["is-firm-error"] = false,
        ["is-firm-proprietary"] = false,
        ["is-futures-approved"] = true,
        ["is-test-drive"] = false,
        ["margin-or-cash"] = "Margin",
        ["is-foreign"] = false,
        ["funding-date"] = WireText.Date(DateOnly.FromDateTime(book.OpenedAt.UtcDateTime.AddDays(5))),
        ["investment-objective"] = "SPECULATION",
        ["liquidity-needs"] = "NONE",
        ["risk-tolerance"] = "HIGH",
        ["investment-time-horizon"] = "SHORT",
        ["suitable-options-level"] = "No Restrictions",
        ["created-at"] = WireText.Time(book.OpenedAt),
    };
}
