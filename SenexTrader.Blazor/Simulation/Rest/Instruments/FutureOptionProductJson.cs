using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Market.Contracts;

namespace SenexTrader.Blazor.Simulation.Rest.Instruments;

/// <summary>The family of options on a family of futures, in the broker's words; without the futures, whose words hold this.</summary>
public static class FutureOptionProductJson
{
    public static JsonObject Of(FutureProduct product) => new()
    {
        ["root-symbol"] = product.Code,
        ["cash-settled"] = false,
        ["code"] = product.Code,
        ["display-factor"] = "0.01",
        ["exchange"] = "CME",
        ["product-type"] = "Physical",
        ["expiration-type"] = "Quarterly",
        ["settlement-delay-days"] = 0,
        ["market-sector"] = product.Sector,
        ["is-rollover"] = false,
        ["clearing-code"] = product.Code,
        ["clearing-exchange-code"] = "16",
        ["clearing-price-multiplier"] = "1.0",
        ["is-am-settled"] = true,
        ["futures-trading-cutoff-times"] = FutureJson.Cutoffs(),
        ["supported"] = true,
    };
}
