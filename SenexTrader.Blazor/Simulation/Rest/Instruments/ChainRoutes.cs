using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Rest.Http;

namespace SenexTrader.Blazor.Simulation.Rest.Instruments;

/// <summary>Option chains in their three forms.</summary>
public static class ChainRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/option-chains/{symbol}/nested", (HttpContext http, string symbol, ChainJson chains) => Chain(http, symbol, chains.Nested));
        routes.MapGet("/option-chains/{symbol}/compact", (HttpContext http, string symbol, ChainJson chains) => Chain(http, symbol, chains.Compact));
        routes.MapGet("/option-chains/{symbol}", (HttpContext http, string symbol, ChainJson chains) => Chain(http, symbol, chains.Detailed));
    }

    private static IResult Chain(HttpContext http, string symbol, Func<Underlying, IEnumerable<JsonNode>> write) =>
        Underlyings.Find(QueryText.Symbol(symbol)) is { Roots.Count: > 0 } found
            ? Reply.Items(http, write(found))
            : Reply.NotFound($"option chain for {QueryText.Symbol(symbol)}");
}
