using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Market.Pricing;
using SenexTrader.Blazor.Simulation.Market.Time;
using SenexTrader.Blazor.Simulation.Rest.Http;

namespace SenexTrader.Blazor.Simulation.Rest.Markets;

/// <summary>Prices by type and symbol; what is unknown is left out.</summary>
public static class MarketDataRoutes
{
    private const int Most = 100;

    private static readonly (string Parameter, string Type)[] Types =
        [("cryptocurrency", "Cryptocurrency"), ("equity", "Equity"), ("equity-option", "Equity Option"), ("index", "Index"), ("future", "Future"), ("future-option", "Future Option")];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/market-data/by-type", ByType);
        routes.MapGet("/market-data/{type}/{symbol}", (HttpContext http, string type, string symbol, Listings listings, MarketDataJson json, MarketClock clock) =>
            Find(listings, clock, type, QueryText.Symbol(symbol)) is { } found ? Reply.Data(http, json.Of(found)) : Reply.NotFound($"market data for {type} {QueryText.Symbol(symbol)}"));
    }

    private static IResult ByType(HttpContext http, Listings listings, MarketDataJson json, MarketClock clock)
    {
        var asked = Types.SelectMany(t => http.List(t.Parameter).Select(symbol => (t.Type, symbol))).ToList();
        if (asked.Count > Most)
            return Reply.Invalid("symbols", $"are too many: at most {Most} in all");
        return Reply.Bare(new JsonObject
        {
            ["data"] = new JsonObject { ["items"] = new JsonArray([.. asked.Select(a => Find(listings, clock, a.Type, a.symbol)).OfType<Instrument>().Select(json.Of)]) },
            ["context"] = "/market-data/by-type",
            ["pagination"] = null,
        });
    }

    private static Instrument? Find(Listings listings, MarketClock clock, string type, string symbol) =>
        listings.BySymbol(symbol) is { } found && found.Type == type && !(found.Option is { } option && OptionPricer.ExpiryOf(option) <= clock.Now) ? found : null;
}
