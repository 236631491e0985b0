using System.Globalization;
using System.Text.Json.Nodes;

namespace SenexTrader.Tests.Support.Fire;

/// <summary>A holding in the broker's own words, read without any of the program's code.</summary>
/// <param name="DayBasis">What the broker counts the day's gain from: the last close, or the price paid today.</param>
internal sealed record HeldLeg(
    string Symbol, string Streamer, string Underlying, bool IsOption, decimal Quantity, decimal Multiplier, decimal AverageOpen, decimal DayBasis)
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
        Number(json, "average-daily-market-close-price"));

    private static decimal Number(JsonObject json, string name) =>
        decimal.Parse(json[name]!.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture);
}
