using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Account.Money;

namespace SenexTrader.Blazor.Simulation.Account.Orders;

/// <summary>The broker's answer to an order or a dry run: the order, its effect on buying power, and its fees.</summary>
public static class OrderAnswer
{
    public static JsonObject Of(JsonObject order, BuyingPowerEffect effect, string name = "order") => new()
    {
        [name] = order,
        ["warnings"] = new JsonArray(),
        ["buying-power-effect"] = Effect(effect),
        ["fee-calculation"] = Fees(effect.Fees),
    };

    public static JsonObject Effect(BuyingPowerEffect e) => new JsonObject()
        .Signed("change-in-margin-requirement", e.ChangeInMargin)
        .Signed("change-in-buying-power", e.ChangeInBuyingPower)
        .Signed("current-buying-power", e.CurrentBuyingPower)
        .Signed("new-buying-power", e.NewBuyingPower)
        .Signed("isolated-order-margin-requirement", e.Isolated)
        .With("is-spread", e.IsSpread)
        .With("impact", WireText.Money(Math.Abs(e.ChangeInBuyingPower)))
        .With("effect", WireText.Effect(e.ChangeInBuyingPower));

    private static JsonObject Fees(Fees fees) => new JsonObject()
        .Signed("regulatory-fees", -fees.Regulatory)
        .With("regulatory-fees-breakdown", Breakdown(("orf", fees.Regulatory)))
        .Signed("clearing-fees", -fees.Clearing)
        .With("clearing-fees-breakdown", Breakdown(("clearing", fees.Clearing)))
        .Signed("commission", -fees.Commission)
        .With("commission-breakdown", Breakdown(("brokerage", fees.Commission)))
        .Signed("proprietary-index-option-fees", -fees.IndexOption)
        .With("proprietary-fees-breakdown", Breakdown(("proprietary", fees.IndexOption)))
        .Signed("total-fees", -fees.Total)
        .Signed("rebates", 0)
        .With("rebates-breakdown", Breakdown(("rebate", 0)))
        .With("per-quantity", false);

    private static JsonArray Breakdown((string Name, decimal Value) part) =>
        [new JsonObject { ["name"] = part.Name, ["value"] = WireText.Money(part.Value), ["effect"] = WireText.Effect(-part.Value) }];

    private static JsonObject With(this JsonObject json, string name, JsonNode value)
    {
        json[name] = value;
        return json;
    }
}
