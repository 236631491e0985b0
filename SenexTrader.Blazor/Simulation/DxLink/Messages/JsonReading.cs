using System.Text.Json;

namespace SenexTrader.Blazor.Simulation.DxLink.Messages;

/// <summary>Fields of a client's message; null where absent, null or of another kind.</summary>
internal static class JsonReading
{
    public static string? Text(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>A number without a fraction, also when written like <c>1.0</c>.</summary>
    public static long? Whole(this JsonElement json, string name) =>
        json.Number(name) is { } number && Math.Abs(number) < 1e18 && Math.Truncate(number) == number ? (long)number : null;

    public static double? Number(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) ? number : null;

    /// <summary>Whether the field is there with a value at all.</summary>
    public static bool Has(this JsonElement json, string name, out JsonElement value) =>
        json.TryGetProperty(name, out value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined);
}
