using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Market.Time;
using SenexTrader.Blazor.Simulation.Rest.Http;

namespace SenexTrader.Blazor.Simulation.Rest.Markets;

/// <summary>Symbols that begin with a text.</summary>
public static class SymbolSearchRoutes
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/symbols/search/{**prefix}", (HttpContext http, MarketClock clock, string? prefix) =>
        Reply.Items(http, Found(QueryText.Symbol(prefix ?? ""), NewYork.Date(clock.Now)).OrderBy(u => u.Symbol, StringComparer.Ordinal).Select(Json)));

    private static IEnumerable<Underlying> Found(string prefix, DateOnly today) =>
        prefix.Length == 0 ? [] : Underlyings.All.Concat(OtherMarkets.Listed(today)).Where(u => u.Symbol.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    private static JsonObject Json(Underlying u) => new()
    {
        ["symbol"] = u.Symbol,
        ["description"] = u.Name,
        ["listed-market"] = u.Market,
        ["price-increments"] = u.Tick.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["trading-hours"] = "",
        ["options"] = u.Roots.Count > 0,
        ["instrument-type"] = u.InstrumentType,
    };
}
