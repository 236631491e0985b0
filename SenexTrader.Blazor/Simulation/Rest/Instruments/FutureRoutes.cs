using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Market.Time;
using SenexTrader.Blazor.Simulation.Rest.Http;

namespace SenexTrader.Blazor.Simulation.Rest.Instruments;

/// <summary>Futures and their products; clients write the symbol's slash encoded or not.</summary>
public static class FutureRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/instruments/futures", List);
        routes.MapGet("/instruments/futures/{**symbol}", (HttpContext http, string symbol, FutureJson json, MarketClock clock) =>
            All(clock).FirstOrDefault(f => f.Symbol == "/" + QueryText.Symbol(symbol).TrimStart('/')) is { } found
                ? Reply.Data(http, json.Of(found)) : Reply.NotFound($"instrument with symbol {QueryText.Symbol(symbol)}"));
        routes.MapGet("/instruments/future-products", (HttpContext http) => Reply.Items(http, FutureProduct.All.Select(FutureJson.WithOptions)));
        routes.MapGet("/instruments/future-products/{exchange}/{code}", (HttpContext http, string exchange, string code) =>
            exchange == "CME" && FutureProduct.All.FirstOrDefault(p => p.Code == code) is { } found ? Reply.Data(http, FutureJson.WithOptions(found)) : Reply.NotFound($"future product {exchange} {code}"));
    }

    public static IEnumerable<FutureContract> All(MarketClock clock) => FutureProduct.All.SelectMany(p => p.Contracts(NewYork.Date(clock.Now)));

    private static IResult List(HttpContext http, FutureJson json, MarketClock clock)
    {
        var (symbols, codes) = (http.List("symbol", "symbols"), http.List("product-code"));
        return Reply.Items(http, All(clock).Where(f => symbols.Count == 0 || symbols.Contains(f.Symbol)).Where(f => codes.Count == 0 || codes.Contains(f.Product.Code)).Select(json.Of));
    }
}
