using System.Globalization;
using System.Text.Json;

namespace SenexTrader.Tests.Simulation.Stream;

/// <summary>A typed model of a wire object: each field must be there, and of its kind.</summary>
internal sealed record StrictModel(IReadOnlyDictionary<string, Func<JsonElement, bool>> Fields)
{
    public Dictionary<string, StrictModel> Lists { get; init; } = [];
    public Dictionary<string, StrictModel> Objects { get; init; } = [];

    /// <summary>Lists that may be left out.</summary>
    public IReadOnlyList<string> MayLack { get; init; } = [];

    /// <param name="signed">Amounts without sign, each with its effect beside it.</param>
    /// <param name="whole">JSON integers.</param>
    public static StrictModel Of(string[] texts, string[]? numbers = null, string[]? signed = null, string[]? times = null, string[]? flags = null, string[]? whole = null)
    {
        Dictionary<string, Func<JsonElement, bool>> fields = [];
        foreach (var name in texts) fields[name] = v => v.ValueKind == JsonValueKind.String;
        foreach (var name in numbers ?? []) fields[name] = IsNumber;
        foreach (var name in signed ?? []) (fields[name], fields[name + "-effect"]) = (v => IsNumber(v) && v.GetString()![0] != '-', v => v.GetString() is "Credit" or "Debit" or "None");
        foreach (var name in times ?? []) fields[name] = v => v.GetString() is { } t && t.EndsWith("+00:00", StringComparison.Ordinal) && DateTimeOffset.TryParse(t, CultureInfo.InvariantCulture, out _);
        foreach (var name in flags ?? []) fields[name] = v => v.ValueKind is JsonValueKind.True or JsonValueKind.False;
        foreach (var name in whole ?? []) fields[name] = v => v.ValueKind == JsonValueKind.Number && v.TryGetInt64(out _);
        return new(fields);
    }

    public void Accepts(JsonElement json)
    {
        foreach (var (name, isRight) in Fields)
            Assert.True(json.TryGetProperty(name, out var value) && isRight(value), $"{name} of {json.GetRawText()}");
        foreach (var (name, model) in Objects)
            model.Accepts(json.GetProperty(name));
        foreach (var (name, model) in Lists)
            if (json.TryGetProperty(name, out var list))
                foreach (var item in list.EnumerateArray()) model.Accepts(item);
            else
                Assert.Contains(name, MayLack);
    }

    private static bool IsNumber(JsonElement value) => value.ValueKind == JsonValueKind.String && decimal.TryParse(value.GetString(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
}
