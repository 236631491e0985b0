using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.Market;
using SenexTrader.Blazor.Simulation.Market.Time;
using SenexTrader.Blazor.Simulation.Rest.Http;

namespace SenexTrader.Blazor.Simulation.Rest.Markets;

/// <summary>When the exchange trades.</summary>
public static class SessionRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/market-time/equities/sessions/current", (HttpContext http, MarketSession session, MarketClock clock) => Reply.Data(http, Current(session, clock, "Equity")));
        foreach (var side in (ReadOnlySpan<string>)["next", "previous"])
            routes.MapGet($"/market-time/equities/sessions/{side}", (HttpContext http, MarketSession session, MarketClock clock) => Reply.Data(http, Beside(session, clock, $"{side}-session", "Equity")));
        routes.MapGet("/market-time/futures/sessions/current/{exchange}", (HttpContext http, string exchange, MarketSession session, MarketClock clock) => Reply.Data(http, Current(session, clock, exchange)));
        routes.MapGet("/market-time/sessions/current", (HttpContext http, MarketSession session, MarketClock clock) =>
            Reply.Items(http, http.List("instrument-collections").DefaultIfEmpty("Equity").Select(c => Current(session, clock, c))));
    }

    private static JsonObject Beside(MarketSession session, MarketClock clock, string name, string collection) => (JsonObject)Current(session, clock, collection)[name]!.DeepClone();

    private static JsonObject Current(MarketSession session, MarketClock clock, string collection)
    {
        var view = session.At(clock.Now);
        var day = IsBeforeStart(session.Shape, view, clock.Now) ? view.Day + 1 : view.Day;
        var json = Session(session.Shape, day, collection);
        json["state"] = view.Phase switch
        {
            MarketPhase.Open => "Open",
            MarketPhase.Pre => "Pre-market",
            MarketPhase.Post => "Extended",
            _ => "Closed",
        };
        var next = view.Day + 1;
        while (session.Shape.Open(next) <= clock.Now)
            next++;
        json["next-session"] = Session(session.Shape, next, collection);
        json["previous-session"] = Session(session.Shape, day - 1, collection);
        return json;
    }

    /// <summary>In the night before a trading day the broker speaks of that day already, as the current and the next one.</summary>
    private static bool IsBeforeStart(IDayShape shape, DayView view, long now) =>
        view.Phase == MarketPhase.Closed && TradingDays.Date(view.Day + 1) == NewYork.Date(now) && shape.PreStart(view.Day + 1) > now;

    private static JsonObject Session(IDayShape shape, int day, string collection) => new()
    {
        ["instrument-collection"] = collection,
        ["session-date"] = WireText.Date(TradingDays.Date(day)),
        ["start-at"] = WireText.Time(shape.PreStart(day)),
        ["open-at"] = WireText.Time(shape.Open(day)),
        ["close-at"] = WireText.Time(shape.Close(day)),
        ["close-at-ext"] = WireText.Time(shape.PostEnd(day)),
    };
}
