using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Market.Time;
using SenexTrader.Blazor.Simulation.Rest.Http;

namespace SenexTrader.Blazor.Simulation.Rest.Instruments;

/// <summary>Cryptocurrencies, warrants, decimal places, and the search over all instruments.</summary>
public static class OtherInstrumentRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/instruments/cryptocurrencies", (HttpContext http) =>
        {
            var symbols = http.List("symbol", "symbols");
            return Reply.Items(http, OtherMarkets.Coins.Where(c => symbols.Count == 0 || symbols.Contains(c.Symbol)).Select(Coin));
        });
        routes.MapGet("/instruments/cryptocurrencies/{**symbol}", (HttpContext http, string symbol) =>
            OtherMarkets.Coins.Where(c => c.Symbol == QueryText.Symbol(symbol)).Select(Coin).FirstOrDefault() is { } found ? Reply.Data(http, found) : Reply.NotFound($"instrument with symbol {QueryText.Symbol(symbol)}"));
        routes.MapGet("/instruments/warrants", (HttpContext http) => Reply.Items(http, []));
        routes.MapGet("/instruments/warrants/{**symbol}", (string symbol) => Reply.NotFound($"instrument with symbol {QueryText.Symbol(symbol)}"));
        routes.MapGet("/instruments/quantity-decimal-precisions", (HttpContext http) => Reply.Items(http, OtherMarkets.Coins
            .Select(c => Precision("Cryptocurrency", Places(c), c.Symbol)).Append(Precision("Equity", 5, null)).Append(Precision("Equity Option", 0, null))));
        routes.MapGet("/instruments/search", (HttpContext http, MarketClock clock) =>
        {
            var text = http.Text("search") ?? http.Text("symbol") ?? http.Text("query") ?? "";
            return Reply.Items(http, Underlyings.All.Where(u => u.Symbol.StartsWith(text, StringComparison.OrdinalIgnoreCase) || u.Name.Contains(text, StringComparison.OrdinalIgnoreCase))
                .Select(u => new JsonObject { ["symbol"] = u.Symbol, ["description"] = u.Name, ["exchange"] = u.Market, ["instrument-type"] = u.InstrumentType })
                .Concat(FutureRoutes.All(clock).Where(f => f.Symbol.StartsWith(text, StringComparison.OrdinalIgnoreCase))
                    .Select(f => new JsonObject { ["symbol"] = f.Symbol, ["description"] = f.Product.Description, ["exchange"] = "CME", ["instrument-type"] = "Future" })));
        });
    }

    /// <summary>Digits of a quantity: cheap coins trade in larger parts.</summary>
    private static int Places(Underlying coin) => coin.Price < 1 ? 4 : 8;

    private static JsonObject Coin(Underlying coin) => new()
    {
        ["id"] = coin.Id,
        ["symbol"] = coin.Symbol,
        ["instrument-type"] = "Cryptocurrency",
        ["short-description"] = coin.Name,
        ["description"] = $"{coin.Name} to USD",
        ["is-closing-only"] = false,
        ["active"] = true,
        ["tick-size"] = WireText.Money(coin.Tick),
        ["streamer-symbol"] = coin.StreamerSymbol,
        ["destination-venue-symbols"] = new JsonArray(new JsonObject
        {
            ["id"] = coin.Id,
            ["symbol"] = coin.Symbol,
            ["destination-venue"] = "ZERO_HASH_CLOB",
            ["max-quantity-precision"] = Places(coin),
            ["max-price-precision"] = coin.Tick.Scale,
            ["routable"] = true,
        }),
    };

    private static JsonObject Precision(string type, int places, string? symbol)
    {
        var json = new JsonObject { ["instrument-type"] = type, ["value"] = places, ["minimum-increment-precision"] = places };
        if (symbol is not null)
            json["symbol"] = symbol;
        return json;
    }
}
