using System.Text.Json;
using System.Text.Json.Serialization;

namespace SenexTrader.Core.Streaming.Tastytrade.Records;

/// <summary>Identifiers are text whether the wire writes them as text or as numbers.</summary>
internal sealed class LenientText : JsonConverter<string?>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.String or JsonTokenType.Null) return reader.GetString();
        if (reader.TokenType is not JsonTokenType.Number) throw new JsonException("Not a text.");
        return System.Text.Encoding.UTF8.GetString(reader.ValueSpan);
    }

    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) =>
        throw new NotSupportedException("The broker's records are only read.");
}
