using System.Text.Json.Serialization;

namespace SenexTrader.Core.Streaming.DxLink;

/// <summary>Every message that is not data; fields that its type does not have are null.</summary>
internal sealed record ControlMessage
{
    public const string FeedData = "FEED_DATA";

    public required string Type { get; init; }

    public int Channel { get; init; }

    /// <summary>Seconds after which the sender closes a link on which it hears nothing.</summary>
    public double? KeepaliveTimeout { get; init; }

    public string? State { get; init; }

    public string? Error { get; init; }

    public string? Message { get; init; }

    public Dictionary<string, string[]>? EventFields { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ControlMessage))]
internal sealed partial class DxLinkJson : JsonSerializerContext;
