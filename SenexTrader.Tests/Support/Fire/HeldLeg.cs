using System.Globalization;
using System.Text.Json.Nodes;

namespace SenexTrader.Tests.Support.Fire;

/// <summary>A holding in the broker's own words, read without any of the program's code.</summary>
internal sealed record HeldLeg(
    string Symbol, string Streamer, string Underlying, bool IsOption, decimal Quantity, decimal Multiplier, decimal AverageOpen, decimal Close, DateTimeOffset CreatedAt)
{
    /// <summary>Quantity × multiplier, short negative.</summary>
    public decimal Shares => Quantity * Multiplier;

    public static HeldLeg Read(JsonObject json) => new(
        (string)json["symbol"]!,
        (string)json["streamer-symbol"]!,
        (string)json["underlying-symbol"]!,
        ((string)json["instrument-type"]!).EndsWith("Option", StringComparison.Ordinal),
        Number(json, "quantity") * ((string)json["quantity-direction"]! == "Short" ? -1 : 1),
        Number(json, "multiplier"),
        Number(json, "average-open-price"),
        Number(json, "close-price"),
        DateTimeOffset.Parse((string)json["created-at"]!, CultureInfo.InvariantCulture));

    private static decimal Number(JsonObject json, string name) =>
        decimal.Parse(json[name]!.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture);
}
