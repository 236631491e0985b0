using System.Text.Json.Nodes;

namespace SenexTrader.Tests.Simulation.Rest;

/// <summary>Order bodies as clients write them.</summary>
public static class Orders
{
    public static JsonObject Market(string symbol, int quantity, string action = "Buy to Open") =>
        new() { ["time-in-force"] = "Day", ["order-type"] = "Market", ["legs"] = new JsonArray(Leg(symbol, quantity, action)) };

    public static JsonObject Limit(decimal price, string effect, params JsonObject[] legs) =>
        new() { ["time-in-force"] = "Day", ["order-type"] = "Limit", ["price"] = price.ToString(System.Globalization.CultureInfo.InvariantCulture), ["price-effect"] = effect, ["legs"] = new JsonArray([.. legs]) };

    public static JsonObject Leg(string symbol, int quantity, string action) =>
        new() { ["instrument-type"] = symbol.Length == 21 ? "Equity Option" : "Equity", ["symbol"] = symbol, ["quantity"] = quantity, ["action"] = action };

    public static JsonObject With(this JsonObject order, string name, JsonNode value)
    {
        order[name] = value;
        return order;
    }
}
