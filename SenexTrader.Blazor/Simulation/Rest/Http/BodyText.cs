using System.Text.Json;
using System.Text.Json.Nodes;

namespace SenexTrader.Blazor.Simulation.Rest.Http;

/// <summary>Reads request bodies.</summary>
public static class BodyText
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The body as a JSON object; null where it is none, or says a thing twice.</summary>
    public static async Task<JsonObject?> JsonBody(this HttpContext http)
    {
        try
        {
            return await JsonNode.ParseAsync(http.Request.Body, documentOptions: Strict, cancellationToken: http.RequestAborted) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A text or a number as text; null where it is missing or something else.</summary>
    public static string? Text(this JsonObject json, string name) => json[name] switch
    {
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => value.ToJsonString(),
        _ => null,
    };
}
