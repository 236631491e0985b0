using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.Account.Money;
using SenexTrader.Blazor.Simulation.Market.Time;
using SenexTrader.Blazor.Simulation.Rest.Http;

namespace SenexTrader.Blazor.Simulation.Rest.Accounts;

/// <summary>Balances of past days, at their beginning (BOD) or end (EOD).</summary>
public static class SnapshotRoutes
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/accounts/{account}/balance-snapshots", List);

    private static IResult List(HttpContext http, string account, Balances balances, Marks marks, MarketSession session) => http.WithBook(account, book =>
    {
        var time = http.Text("time-of-day") ?? "EOD";
        if (time is not ("BOD" or "EOD"))
            return Reply.Invalid("time-of-day", $"does not have a valid value: {time}");
        var now = marks.Now;
        // Today has no end yet.
        var last = time == "BOD" || now.Closed is not null ? now.Day : now.Day - 1;
        var oldest = TradingDays.Ordinal(NewYork.Date(book.OpenedAt.ToUnixTimeMilliseconds())) + 1;
        int from = Day(http.Date("snapshot-date") ?? http.Date("start-date"), last), to = Day(http.Date("snapshot-date") ?? http.Date("end-date"), last);
        var days = Enumerable.Range(Math.Max(from, oldest), Math.Max(Math.Min(to, last) - Math.Max(from, oldest) + 1, 0)).Reverse().ToList();
        return Reply.Page(http, days, PageRequest.From(http, 250, 2000), day => Snapshot(balances.At(book, time == "BOD" ? session.Shape.PreStart(day) : session.Shape.Close(day)), account, day, time));
    });

    private static int Day(DateOnly? date, int otherwise) => date is { } given ? TradingDays.Nearest(given) : otherwise;

    private static JsonObject Snapshot(Balance balance, string account, int day, string time)
    {
        var json = BalanceJson.Of(account, balance);
        json["snapshot-date"] = WireText.Date(TradingDays.Date(day));
        json["time-of-day"] = time;
        return json;
    }
}
