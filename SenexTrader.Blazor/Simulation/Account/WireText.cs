using System.Globalization;
using System.Text.Json.Nodes;

namespace SenexTrader.Blazor.Simulation.Account;

/// <summary>How the broker writes money, times and signs.</summary>
public static class WireText
{
    /// <summary>At least one decimal, no trailing zeros beyond: <c>637.11</c>, <c>0.0</c>.</summary>
    public static string Money(decimal value) => value.ToString("0.0#########", CultureInfo.InvariantCulture);

    public static string Money(double value) => Money((decimal)value);

    public static string Time(DateTimeOffset value) => value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'+00:00'", CultureInfo.InvariantCulture);

    public static string Time(long ms) => Time(DateTimeOffset.FromUnixTimeMilliseconds(ms));

    public static string Date(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Credit for what comes in (positive), Debit for what goes out.</summary>
    public static string Effect(decimal signed) => signed > 0 ? "Credit" : signed < 0 ? "Debit" : "None";

    /// <summary>Writes an amount without its sign, and beside it the effect that carries the sign.</summary>
    public static JsonObject Signed(this JsonObject json, string name, decimal signed)
    {
        json[name] = Money(Math.Abs(signed));
        json[name + "-effect"] = Effect(signed);
        return json;
    }

    /// <summary>A quantity as a JSON number: whole numbers without decimals.</summary>
    public static JsonNode Quantity(decimal value) => value == decimal.Truncate(value) ? JsonValue.Create((long)value) : JsonValue.Create(value);
}
