using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SenexTrader.Core.Streaming.Tastytrade.Records;

/// <summary>Money and quantities come as strings or as numbers, for the same field; an empty text and NaN are no value.</summary>
internal sealed class LenientNumber : JsonConverter<decimal?>
{
    public override decimal? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null: return null;
            case JsonTokenType.Number when reader.TryGetDecimal(out var number): return number;
            case JsonTokenType.String:
                var text = reader.GetString();
                if (string.IsNullOrWhiteSpace(text) || text == "NaN") return null;
                if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed)) return parsed;
                break;
        }

        throw new JsonException("Not a number.");
    }

    public override void Write(Utf8JsonWriter writer, decimal? value, JsonSerializerOptions options) =>
        throw new NotSupportedException("The broker's records are only read.");
}
