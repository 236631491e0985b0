using System.Globalization;
using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Market.Time;
using SenexTrader.Blazor.Simulation.Rest.Http;

namespace SenexTrader.Blazor.Simulation.Rest.Instruments;

/// <summary>Quarterly options on futures: an object where other chains are lists.</summary>
public static class FutureOptionRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/futures-option-chains/{code}/nested", (HttpContext http, string code, MarketClock clock) =>
            Product(code) is { } product ? Reply.Data(http, Nested(product, NewYork.Date(clock.Now))) : Reply.NotFound($"futures option chain for {code}"));
        routes.MapGet("/futures-option-chains/{code}", (HttpContext http, string code, MarketClock clock) =>
            Product(code) is { } product ? Reply.Items(http, Flat(product, NewYork.Date(clock.Now))) : Reply.NotFound($"futures option chain for {code}"));
        routes.MapGet("/instruments/future-options", (HttpContext http, MarketClock clock) =>
        {
            var symbols = http.List("symbol", "symbols");
            return Reply.Items(http, FutureProduct.All.SelectMany(p => Flat(p, NewYork.Date(clock.Now))).Where(o => symbols.Contains((string)o["symbol"]!)));
        });
        routes.MapGet("/instruments/future-options/{**symbol}", (HttpContext http, string symbol, MarketClock clock) =>
            FutureProduct.All.SelectMany(p => Flat(p, NewYork.Date(clock.Now))).FirstOrDefault(o => Is((string)o["symbol"]!, QueryText.Symbol(symbol))) is { } found
                ? Reply.Data(http, found) : Reply.NotFound($"instrument with symbol {QueryText.Symbol(symbol)}"));
        routes.MapGet("/instruments/future-option-products", (HttpContext http) => Reply.Items(http, FutureProduct.All.Where(p => p.OptionStep > 0).Select(OptionProduct)));
        routes.MapGet("/instruments/future-option-products/{root}", (HttpContext http, string root) =>
            Product(root) is { } product ? Reply.Data(http, OptionProduct(product)) : Reply.NotFound($"future option product {root}"));
        routes.MapGet("/instruments/future-option-products/{exchange}/{root}", (HttpContext http, string exchange, string root) =>
            exchange == "CME" && Product(root) is { } product ? Reply.Data(http, OptionProduct(product)) : Reply.NotFound($"future option product {exchange} {root}"));
    }

    /// <summary>The broker's own client writes the symbol into the path as it is, and on its way the dot and slash at its beginning are lost.</summary>
    private static bool Is(string symbol, string asked) => symbol == asked || symbol == "./" + asked;

    private static FutureProduct? Product(string code) => FutureProduct.All.FirstOrDefault(p => p.Code == code && p.OptionStep > 0);

    private static JsonObject Nested(FutureProduct product, DateOnly today) => new()
    {
        ["futures"] = new JsonArray([.. product.Contracts(today).Select((f, i) => Expiry(f, today, new()
        {
            ["symbol"] = f.Symbol,
            ["root-symbol"] = "/" + product.Code,
            ["active-month"] = i == 0,
            ["next-active-month"] = i == 1,
        }))]),
        ["option-chains"] = new JsonArray(new JsonObject
        {
            ["underlying-symbol"] = "/" + product.Code,
            ["root-symbol"] = "/" + product.Code,
            ["exercise-style"] = "American",
            ["expirations"] = new JsonArray([.. FutureOptions.Of(product, today).GroupBy(o => o.Future).Select(f => Expiration(f.Key, f.Select(o => o.Option), today))]),
        }),
    };

    private static JsonObject Expiration(FutureContract future, IEnumerable<OptionContract> options, DateOnly today) => Expiry(future, today, new()
    {
        ["underlying-symbol"] = future.Symbol,
        ["root-symbol"] = "/" + future.Product.Code,
        ["option-root-symbol"] = future.Product.Code,
        ["option-contract-symbol"] = future.Symbol[1..],
        ["asset"] = future.Product.Code,
        ["expiration-type"] = "Regular",
        ["settlement-type"] = "AM",
        ["notional-value"] = "0.5",
        ["display-factor"] = "0.01",
        ["strike-factor"] = "1.0",
        ["tick-sizes"] = TickJson.Options(OptionTicks.NickelQuarter),
        ["strikes"] = new JsonArray([.. options.Chunk(2).Select(pair => new JsonObject
        {
            ["strike-price"] = WireText.Money(pair[0].Strike),
            ["call"] = pair[0].Symbol,
            ["call-streamer-symbol"] = pair[0].StreamerSymbol,
            ["put"] = pair[1].Symbol,
            ["put-streamer-symbol"] = pair[1].StreamerSymbol,
        })]),
    });

    private static IEnumerable<JsonObject> Flat(FutureProduct product, DateOnly today) =>
        from listed in FutureOptions.Of(product, today)
        let future = listed.Future
        let option = listed.Option
        select Expiry(future, today, new()
        {
            ["symbol"] = option.Symbol,
            ["instrument-type"] = "Future Option",
            ["streamer-symbol"] = option.StreamerSymbol,
            ["underlying-symbol"] = future.Symbol,
            ["product-code"] = product.Code,
            ["root-symbol"] = "/" + product.Code,
            ["option-root-symbol"] = product.Code,
            ["strike-price"] = WireText.Money(option.Strike),
            ["exchange"] = "CME",
            ["exchange-symbol"] = $"{future.Symbol[1..]} {option.Side}{option.Strike.ToString("0.##", CultureInfo.InvariantCulture)}",
            ["option-type"] = option.Side.ToString(),
            ["exercise-style"] = "American",
            ["is-vanilla"] = true,
            ["is-primary-deliverable"] = true,
            ["future-price-ratio"] = "1.0",
            ["multiplier"] = WireText.Money(product.Multiplier),
            ["underlying-count"] = "1.0",
            ["is-confirmed"] = true,
            ["notional-value"] = "0.5",
            ["display-factor"] = "0.01",
            ["security-exchange"] = "2",
            ["sx-id"] = "0",
            ["settlement-type"] = "Future",
            ["strike-factor"] = "1.0",
            ["maturity-date"] = WireText.Date(future.Expiration),
            ["is-exercisable-weekly"] = false,
            ["last-trade-time"] = "0",
            ["is-closing-only"] = false,
            ["active"] = true,
        });

    private static JsonObject Expiry(FutureContract future, DateOnly today, JsonObject json)
    {
        var ends = WireText.Time(TradingDays.Open(TradingDays.Ordinal(future.Expiration)));
        json["expiration-date"] = WireText.Date(future.Expiration);
        json["days-to-expiration"] = future.Expiration.DayNumber - today.DayNumber;
        json["stops-trading-at"] = ends;
        json["expires-at"] = ends;
        return json;
    }

    private static JsonObject OptionProduct(FutureProduct product)
    {
        var json = FutureOptionProductJson.Of(product);
        json["future-product"] = FutureJson.Product(product);
        return json;
    }
}
