using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Market.Contracts;

namespace SenexTrader.Blazor.Simulation.Rest.Instruments;

/// <summary>A stock, fund or index in the broker's words; indices come through the same door.</summary>
public static class EquityJson
{
    public static JsonObject Of(Underlying u)
    {
        var isIndex = u.Kind == InstrumentKind.Index;
        var json = new JsonObject
        {
            ["id"] = u.Id,
            ["symbol"] = u.Symbol,
            ["instrument-type"] = u.InstrumentType,
            ["short-description"] = u.Name.Split(" - ")[0],
            ["description"] = u.Name,
            ["is-index"] = isIndex,
            ["listed-market"] = u.Market,
            ["lendability"] = isIndex ? "Preborrow" : "Easy To Borrow",
            ["borrow-rate"] = "0.0",
            ["market-time-instrument-collection"] = isIndex ? "Index" : "Equity",
            ["is-closing-only"] = false,
            ["is-options-closing-only"] = false,
            ["active"] = true,
            ["is-fractional-quantity-eligible"] = !isIndex,
            ["is-illiquid"] = false,
            ["is-etf"] = u.Kind == InstrumentKind.Etf,
            ["is-fraud-risk"] = false,
            ["bypass-manual-review"] = false,
            ["overnight-trading-permitted"] = u.Kind == InstrumentKind.Etf,
            ["streamer-symbol"] = u.Symbol,
            ["tick-sizes"] = TickJson.Shares(),
        };
        if (u.Cusip is not null)
            json["cusip"] = u.Cusip;
        if (u.Roots.Count > 0)
            json["option-tick-sizes"] = TickJson.Options(u.OptionTicks);
        return json;
    }
}
