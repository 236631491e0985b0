using System.Globalization;
using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Market.Paths;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Rest.Instruments;

/// <summary>Futures and their products in the broker's words.</summary>
public sealed class FutureJson(MarketClock clock)
{
    public JsonObject Of(FutureContract future)
    {
        var ends = TradingDays.Open(TradingDays.Ordinal(future.Expiration));
        var rank = future.Product.Contracts(NewYork.Date(clock.Now)).TakeWhile(c => c != future).Count();
        return new()
        {
            ["symbol"] = future.Symbol,
            ["product-code"] = future.Product.Code,
            ["contract-size"] = WireText.Money(future.Product.Multiplier),
            ["tick-size"] = WireText.Money(future.Product.TickSize),
            ["notional-multiplier"] = WireText.Money(future.Product.Multiplier),
            ["main-fraction"] = "0.0",
            ["sub-fraction"] = "0.0",
            ["display-factor"] = "0.01",
            ["last-trade-date"] = WireText.Date(future.Expiration),
            ["expiration-date"] = WireText.Date(future.Expiration),
            ["closing-only-date"] = WireText.Date(future.Expiration),
            ["active"] = true,
            ["active-month"] = rank == 0,
            ["next-active-month"] = rank == 1,
            ["is-closing-only"] = false,
            ["is-tradeable"] = false,
            ["stops-trading-at"] = WireText.Time(ends),
            ["expires-at"] = WireText.Time(ends),
            ["product-group"] = $"CME_{future.Product.Code}",
            ["exchange"] = "CME",
            ["exchange-symbol"] = future.Symbol[1..],
            ["roll-target-symbol"] = future.Product.Contracts(NewYork.Date(clock.Now)).SkipWhile(c => c != future).Skip(1).FirstOrDefault()?.Symbol,
            ["streamer-exchange-code"] = future.Product.Venue,
            ["streamer-symbol"] = future.StreamerSymbol,
            ["back-month-first-calendar-symbol"] = true,
            ["instrument-type"] = "Future",
            ["security-id"] = Noise.Whole(Noise.Key(future.Symbol), 7, 10_000_000, 99_999_999).ToString("0", CultureInfo.InvariantCulture),
            ["future-product"] = Product(future.Product),
            ["tick-sizes"] = Ticks(future.Product),
            ["option-tick-sizes"] = TickJson.Options(OptionTicks.NickelQuarter),
        };
    }

    /// <summary>From when on an expiring contract may no longer be opened: the regular open in the market's zone.</summary>
    public static JsonArray Cutoffs() => [new JsonObject { ["offset-seconds"] = TradingDays.OpenMinute * 60, ["timezone"] = "Market Zone", ["timing"] = "Default" }];

    /// <summary>A product with the options on it, as the lists of products show it.</summary>
    public static JsonObject WithOptions(FutureProduct product)
    {
        var json = Product(product);
        if (product.OptionStep > 0)
            json["option-products"] = new JsonArray(FutureOptionProductJson.Of(product));
        return json;
    }

    private static JsonArray Ticks(FutureProduct product) => [new JsonObject { ["value"] = WireText.Money(product.TickSize) }];

    public static JsonObject Product(FutureProduct product) => new()
    {
        ["root-symbol"] = "/" + product.Code,
        ["code"] = product.Code,
        ["description"] = product.Description,
        ["clearing-code"] = product.Code,
        ["clearing-exchange-code"] = "16",
        ["clearport-code"] = product.Code,
        ["legacy-code"] = product.Code,
        ["exchange"] = "CME",
        ["legacy-exchange-code"] = "CME",
        ["product-type"] = product.Sector == "Equity Index" ? "Financial" : "Physical",
        ["listed-months"] = new JsonArray([.. product.Months.Select(m => JsonValue.Create(m.ToString()))]),
        ["active-months"] = new JsonArray([.. product.Months.Select(m => JsonValue.Create(m.ToString()))]),
        ["notional-multiplier"] = WireText.Money(product.Multiplier),
        ["tick-size"] = WireText.Money(product.TickSize),
        ["display-factor"] = "0.01",
        ["streamer-exchange-code"] = product.Venue,
        ["small-notional"] = product.Code == "MES",
        ["back-month-first-calendar-symbol"] = true,
        ["first-notice"] = product.Sector == "Metals",
        ["cash-settled"] = product.Sector == "Equity Index",
        ["security-group"] = product.Code,
        ["market-sector"] = product.Sector,
        ["supported"] = true,
        ["underlying-description"] = Underlyings.Find(product.Leader)?.Name ?? product.Description,
        ["underlying-identifier"] = product.Leader,
        ["futures-trading-cutoff-times"] = Cutoffs(),
        ["roll"] = new JsonObject { ["name"] = "equity_index", ["active-count"] = 3, ["cash-settled"] = true, ["business-days-offset"] = 4, ["first-notice"] = false },
    };
}
