using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Rest.Http;

namespace SenexTrader.Blazor.Simulation.Rest.Markets;

/// <summary>Symbols that begin with a text.</summary>
public static class SymbolSearchRoutes
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/symbols/search/{**prefix}", (HttpContext http, string prefix) =>
        Reply.Items(http, Underlyings.All.Where(u => u.Symbol.StartsWith(QueryText.Symbol(prefix), StringComparison.OrdinalIgnoreCase)).OrderBy(u => u.Symbol, StringComparer.Ordinal).Select(u => new JsonObject
        {
            ["symbol"] = u.Symbol,
            ["description"] = u.Name,
            ["listed-market"] = u.Market,
            ["price-increments"] = "0.01",
            ["trading-hours"] = "",
            ["options"] = u.Roots.Count > 0,
            ["instrument-type"] = u.InstrumentType,
        })));
}
