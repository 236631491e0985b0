using System.Globalization;
using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.Account.Transfers;
using SenexTrader.Blazor.Simulation.Rest.Http;

namespace SenexTrader.Blazor.Simulation.Rest.Accounts;

/// <summary><c>/sim/transfers</c>: plays the customer's bank, since the broker's public interface moves no cash.</summary>
public static class TransferRoutes
{
    private const decimal Most = 100_000_000m;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/sim/transfers", async (HttpContext http, Books books, Bank bank) =>
    {
        if (await http.JsonBody() is not { } body)
            return Reply.Error(400, "invalid_request", "The request body is no JSON object");
        if (body.Text("account") is not { } account || books.Find(account) is not { } book)
            return Reply.Invalid("account", "is missing or unknown");
        if (body.Text("direction") is not ("Deposit" or "Withdrawal"))
            return Reply.Invalid("direction", "must be Deposit or Withdrawal");
        return !Amount(body, out var amount)
            ? Reply.Invalid("amount", "must be dollars and cents above 0")
            : Answer(http, book, bank, body.Text("direction") == "Deposit", amount);
    });

    private static bool Amount(JsonObject body, out decimal amount) =>
        decimal.TryParse(body.Text("amount"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount)
            && amount is > 0 and <= Most && decimal.Round(amount, 2) == amount;

    private static IResult Answer(HttpContext http, Book book, Bank bank, bool deposit, decimal amount)
    {
        lock (book.Gate)
            return bank.Ask(book, deposit, amount) is { } transfer
                ? Reply.Data(http, TransferJson.Of(transfer), 201)
                : Reply.Error(422, "insufficient_funds", "Account does not have so much cash available to withdraw.");
    }
}
