using System.Text.Json;

namespace SenexTrader.Blazor.Simulation.Stream;

/// <summary>One message of an account stream client.</summary>
/// <param name="Values">The texts of <c>value</c>, which may be one text or a list; null when absent.</param>
/// <param name="Token">The access token without its word <c>Bearer</c>; null when the header's form is wrong.</param>
internal sealed record ActionRequest(string? Action, IReadOnlyList<string>? Values, string? Token, JsonElement? RequestId)
{
    public static readonly ActionRequest None = new(null, null, null, null);
    private const string Scheme = "Bearer ";

    /// <summary>Null when the text is no JSON object.</summary>
    public static ActionRequest? Read(ReadOnlyMemory<byte> text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object) return null;
            return new(Text(root, "action"), ValuesOf(root), TokenOf(root), IdOf(root));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? TokenOf(JsonElement root) =>
        Text(root, "auth-token") is { } header && header.StartsWith(Scheme, StringComparison.Ordinal) ? header[Scheme.Length..] : null;

    private static JsonElement? IdOf(JsonElement root) =>
        root.TryGetProperty("request-id", out var id) && id.ValueKind is (JsonValueKind.Number or JsonValueKind.String) ? id.Clone() : null;

    private static string[]? ValuesOf(JsonElement root)
    {
        if (!root.TryGetProperty("value", out var value)) return null;
        return value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString()!],
            JsonValueKind.Array => [.. value.EnumerateArray().Select(v => v.ValueKind == JsonValueKind.String ? v.GetString()! : v.GetRawText())],
            _ => null,
        };
    }
}
