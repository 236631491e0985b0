using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Rest.Http;

namespace SenexTrader.Blazor.Simulation.Rest.Instruments;

/// <summary>Stocks, funds and indices.</summary>
public static class EquityRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/instruments/equities", List);
        routes.MapGet("/instruments/equities/active", (HttpContext http) => Reply.Page(http, Filter(http), PageRequest.From(http, 1000, 5000), EquityJson.Of));
        routes.MapGet("/instruments/equities/{**symbol}", (HttpContext http, string symbol) =>
            Underlyings.Find(QueryText.Symbol(symbol)) is { } found ? Reply.Data(http, EquityJson.Of(found)) : Reply.NotFound($"instrument with symbol {QueryText.Symbol(symbol)}"));
    }

    private static IResult List(HttpContext http)
    {
        var symbols = http.List("symbol", "symbols");
        return Reply.Page(http, [.. Filter(http).Where(u => symbols.Count == 0 || symbols.Contains(u.Symbol))], PageRequest.From(http, 250, 1000), EquityJson.Of);
    }

    private static List<Underlying> Filter(HttpContext http) =>
    [
        .. Underlyings.All.Where(u => http.Text("is-etf") is not { } etf || etf == "true" == (u.Kind == InstrumentKind.Etf))
            .Where(u => http.Text("is-index") is not { } index || index == "true" == (u.Kind == InstrumentKind.Index))
            .Where(u => http.Text("lendability") is not { } lend || lend == (u.Kind == InstrumentKind.Index ? "Preborrow" : "Easy To Borrow")),
    ];
}
