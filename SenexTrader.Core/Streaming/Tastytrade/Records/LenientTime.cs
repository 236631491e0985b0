using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SenexTrader.Core.Streaming.Tastytrade.Records;

/// <summary>Times come as ISO text or, for orders, as milliseconds since 1970 (0 in a dry run means none).</summary>
internal sealed class LenientTime : JsonConverter<DateTimeOffset?>
{
    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null: return null;
            case JsonTokenType.Number when reader.TryGetInt64(out var number): return OfMilliseconds(number);
            case JsonTokenType.String:
                var text = reader.GetString();
                if (string.IsNullOrWhiteSpace(text)) return null;
                if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
                    return time.ToUniversalTime();
                if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var digits)) return OfMilliseconds(digits);
                break;
        }

        throw new JsonException("Not a time.");
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options) =>
        throw new NotSupportedException("The broker's records are only read.");

    private static DateTimeOffset? OfMilliseconds(long number) =>
        number is > 0 and < 253_402_300_800_000 ? DateTimeOffset.FromUnixTimeMilliseconds(number) : null;
}
