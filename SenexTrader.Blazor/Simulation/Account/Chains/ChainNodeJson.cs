using System.Globalization;
using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Account.Orders;
using SenexTrader.Blazor.Simulation.Market.Contracts;

namespace SenexTrader.Blazor.Simulation.Account.Chains;

/// <summary>The steps of a chain in the broker's words: what is held now, then the orders and settlements, the youngest first.</summary>
public static class ChainNodeJson
{
    public static JsonArray Of(OrderChain chain)
    {
        var steps = chain.Parts.GroupBy(p => p.Node).Reverse().Select(node => (JsonNode)Step([.. node])).ToList();
        if (chain.Open.Any())
            steps.Insert(0, new JsonObject { ["node-type"] = "open-positions", ["id"] = "open-positions", ["description"] = "Open Pos", ["entries"] = Entries(chain) });
        return [.. steps];
    }

    /// <summary>What is still held.</summary>
    public static JsonArray Entries(OrderChain chain) => [.. chain.Open.OrderBy(h => h.Instrument.Symbol, StringComparer.Ordinal).Select(h => new JsonObject
    {
        ["symbol"] = h.Instrument.Symbol,
        ["instrument-type"] = h.Instrument.Type,
        ["quantity"] = Text(Math.Abs(h.Quantity)),
        ["quantity-type"] = h.Quantity > 0 ? "Long" : "Short",
        ["quantity-numeric"] = Text(h.Quantity),
    })];

    /// <summary>A quantity as text: whole numbers without decimals.</summary>
    public static string Text(decimal quantity) => quantity.ToString("0.#####", CultureInfo.InvariantCulture);

    private static JsonObject Step(IReadOnlyList<ChainPart> parts)
    {
        var (order, cost) = (parts[0].Order, parts.Sum(p => p.Value));
        var legs = parts.GroupBy(p => p.Transaction.Instrument!).Select(g => (Instrument: g.Key, Filled: Math.Abs(g.Sum(p => p.Quantity)), Part: g.First())).ToList();
        var units = legs.Select(l => l.Filled).Aggregate(Order.Divisor);
        var json = new JsonObject
        {
            ["node-type"] = order is null ? "settlement" : "order",
            ["id"] = parts[0].Node.ToString(CultureInfo.InvariantCulture),
            ["description"] = order is null ? parts[0].Transaction.SubType : StrategyNames.Of(order),
            ["occurred-at"] = WireText.Time(parts[^1].Transaction.At),
            ["gcd-quantity"] = Text(units),
            ["order-fill-count"] = parts.Count,
            ["roll"] = order is not null && IsRoll(order),
            ["legs"] = new JsonArray([.. legs.Select(l => Leg(l.Instrument, l.Filled, l.Part))]),
            ["entries"] = new JsonArray(),
        };
        return json.Signed("total-fees", -parts.Sum(p => p.Transaction.Fees.Total)).Signed("total-fill-cost", cost).Signed("fill-cost-per-quantity", Math.Round(cost / units, 4));
    }

    public static bool IsRoll(Order order) => order.Legs.Any(l => l.IsOpening) && order.Legs.Any(l => !l.IsOpening);

    private static JsonObject Leg(Instrument instrument, decimal filled, ChainPart part) => new()
    {
        ["symbol"] = instrument.Symbol,
        ["instrument-type"] = instrument.Type,
        ["action"] = part.Transaction.Action,
        ["fill-quantity"] = Text(filled),
        ["order-quantity"] = Text(part.Order?.Legs.FirstOrDefault(l => l.Instrument == instrument)?.Quantity ?? filled),
    };
}
