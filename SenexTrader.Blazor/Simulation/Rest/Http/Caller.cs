using SenexTrader.Blazor.Simulation.Account;

namespace SenexTrader.Blazor.Simulation.Rest.Http;

/// <summary>Who asks, and which accounts are theirs.</summary>
public static class Caller
{
    public static SimCustomer Customer(this HttpContext http) =>
        http.Features.Get<SimCustomer>() ?? throw new InvalidOperationException("The route is not behind the authorisation.");

    /// <summary>Answers from the account's book with its gate held; 403 for an account of somebody else.</summary>
    public static IResult WithBook(this HttpContext http, string account, Func<Book, IResult> answer)
    {
        if (!http.Customer().Accounts.Contains(account) || http.RequestServices.GetRequiredService<Books>().Find(account) is not { } book)
            return Reply.NotPermitted();
        lock (book.Gate)
            return answer(book);
    }
}
