using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Market.Time;
using SenexTrader.Blazor.Simulation.Rest.Http;

namespace SenexTrader.Blazor.Simulation.Rest.Markets;

/// <summary>Market metrics, and the dividends and earnings of the past.</summary>
public static class MetricsRoutes
{
    private const int PastDividends = 20;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/market-metrics", (HttpContext http, MetricsJson json) =>
            Reply.Items(http, http.List("symbols", "symbol").Distinct().Select(Underlyings.Find).OfType<Underlying>().Select(json.Of)));
        routes.MapGet("/market-metrics/historic-corporate-events/dividends/{symbol}", (HttpContext http, string symbol, MarketClock clock) =>
            Known(symbol, u => Reply.Items(http, u.Yield > 0 && u.Kind != InstrumentKind.Index
                ? Dividends.Before(u, NewYork.Date(clock.Now)).Take(PastDividends).Select(d => new JsonObject { ["occurred-date"] = WireText.Date(d), ["amount"] = WireText.Money(Dividends.Amount(u)) })
                : [])));
        routes.MapGet("/market-metrics/historic-corporate-events/earnings-reports/{symbol}", (HttpContext http, string symbol, MarketClock clock) =>
            Known(symbol, u => Reply.Items(http, u.Earnings > 0
                ? Earnings.Before(u, NewYork.Date(clock.Now)).Where(d => !(d < http.Date("start-date")) && !(d > http.Date("end-date")))
                    .Select(d => new JsonObject { ["occurred-date"] = WireText.Date(d), ["eps"] = WireText.Money(Earnings.Reported(u, d)) })
                : [])));
    }

    private static IResult Known(string symbol, Func<Underlying, IResult> answer) =>
        Underlyings.Find(QueryText.Symbol(symbol)) is { } found ? answer(found) : Reply.NotFound($"instrument with symbol {QueryText.Symbol(symbol)}");
}
