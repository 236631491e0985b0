using System.Globalization;
using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.Account.Money;
using SenexTrader.Blazor.Simulation.Market.Time;
using SenexTrader.Blazor.Simulation.Rest.Http;

namespace SenexTrader.Blazor.Simulation.Rest.Accounts;

/// <summary>What the account was worth over time, as bars.</summary>
public static class NetLiqRoutes
{
    private static readonly Dictionary<string, int> Days = new() { ["1d"] = 1, ["1w"] = 5, ["1m"] = 21, ["3m"] = 63, ["6m"] = 126, ["1y"] = 252, ["all"] = 2_000 };

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/accounts/{account}/net-liq/history", History);
        routes.MapGet("/accounts/{account}/net-liq", (HttpContext http, string account, Balances balances, MarketClock clock) => http.WithBook(account, book => Reply.Data(http, new JsonObject
        {
            ["account-number"] = book.Account,
            ["net-liquidating-value"] = WireText.Money(Math.Round(balances.Of(book).NetLiquidating, 3)),
            ["updated-at"] = WireText.Time(clock.UtcNow),
        })));
    }

    private static IResult History(HttpContext http, string account, Balances balances, Marks marks, MarketSession session) => http.WithBook(account, book =>
    {
        var now = marks.Now;
        int first;
        if (http.Moment("start-time") is { } start)
            first = TradingDays.Nearest(NewYork.Date(start.ToUnixTimeMilliseconds()));
        else if (http.Text("time-back") is not { } back)
            // Both are optional: the official client's call without any is answered with the day.
            first = now.Day;
        else if (!Days.TryGetValue(back, out var days))
            return Reply.Invalid("time-back", $"does not have a valid value: {back}");
        else
            first = now.Day - days + 1;
        first = Math.Clamp(first, TradingDays.Ordinal(NewYork.Date(book.Transactions[0].At.ToUnixTimeMilliseconds())), now.Day);
        // Before it had money the account was worth nothing, which is no price to begin with.
        var funded = book.Transactions[0].At.ToUnixTimeMilliseconds();
        return Reply.Items(http, Edges(session.Shape, first, now).Select(edge => edge with { From = Math.Max(edge.From, funded) }).Where(edge => edge.From < edge.To).Select(bar => Bar(balances, book, bar.From, bar.To)));
    });

    /// <summary>Bars of five minutes for a day, half-hours for a week, else days.</summary>
    private static IEnumerable<(long From, long To)> Edges(IDayShape shape, int first, DayView now)
    {
        var span = now.Day - first;
        for (var day = first; day <= now.Day; day++)
        {
            long open = shape.Open(day), close = Math.Min(shape.Close(day), now.PathTime);
            var step = span == 0 ? 5 * 60_000 : span <= 5 ? 30 * 60_000 : Math.Max(close - open, 1);
            for (var from = open; from < close; from += step)
                yield return (from, Math.Min(from + step, close));
        }
    }

    private static JsonObject Bar(Balances balances, Book book, long from, long to)
    {
        decimal[] worth = [balances.NetLiquidating(book, from), balances.NetLiquidating(book, to - (to - from) / 2), balances.NetLiquidating(book, to)];
        var json = new JsonObject();
        foreach (var (name, value) in (ReadOnlySpan<(string, decimal)>)[("open", worth[0]), ("high", worth.Max()), ("low", worth.Min()), ("close", worth[2])])
        {
            json[name] = WireText.Money(Math.Round(value, 3));
            json["pending-cash-" + name] = "0.0";
            json["total-" + name] = WireText.Money(Math.Round(value, 3));
        }
        json["time"] = DateTimeOffset.FromUnixTimeMilliseconds(from).UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'+00'", CultureInfo.InvariantCulture);
        return json;
    }
}
