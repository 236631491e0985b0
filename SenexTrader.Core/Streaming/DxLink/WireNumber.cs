using System.Buffers.Text;
using System.Text.Json;

namespace SenexTrader.Core.Streaming.DxLink;

/// <summary>
/// Numbers as the feed writes them: JSON numbers, or strings. <c>"NaN"</c>, the infinities, null and anything that is no
/// number are a missing value: null, and the rest of the row stands.
/// </summary>
internal static class WireNumber
{
    public static decimal? Money(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Number when reader.TryGetDecimal(out var number) => number,
        JsonTokenType.String when Utf8Parser.TryParse(reader.ValueSpan, out decimal number, out var used)
            && used == reader.ValueSpan.Length => number,
        _ => null,
    };

    public static double? Real(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Number when reader.TryGetDouble(out var number) && double.IsFinite(number) => number,
        JsonTokenType.String when Utf8Parser.TryParse(reader.ValueSpan, out double number, out var used)
            && used == reader.ValueSpan.Length && double.IsFinite(number) => number,
        _ => null,
    };

    /// <summary>A whole number of 64 bits; <c>12.0</c> counts as one.</summary>
    public static long? Whole(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.Number && reader.TryGetInt64(out var number)) return number;
        return Real(ref reader) is { } real && double.IsInteger(real) && Math.Abs(real) < 1L << 53 ? (long)real : null;
    }
}
