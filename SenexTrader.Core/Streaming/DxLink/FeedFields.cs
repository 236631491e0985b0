using System.Text.Json;

namespace SenexTrader.Core.Streaming.DxLink;

/// <summary>Names of fields and event types on the wire.</summary>
internal static class FeedFields
{
    /// <summary>What we ask for, per type. What the server then announces is what counts.</summary>
    public static readonly IReadOnlyDictionary<FeedEventType, string[]> Wanted = new Dictionary<FeedEventType, string[]>
    {
        [FeedEventType.Quote] = ["eventSymbol", "bidPrice", "askPrice", "bidSize", "askSize"],
        [FeedEventType.Trade] = ["eventSymbol", "price", "size", "time", "dayVolume"],
        [FeedEventType.Summary] =
            ["eventSymbol", "dayId", "dayOpenPrice", "dayHighPrice", "dayLowPrice", "dayClosePrice", "prevDayClosePrice", "openInterest"],
        [FeedEventType.Greeks] = ["eventSymbol", "price", "volatility", "delta", "gamma", "theta", "rho", "vega"],
        [FeedEventType.Candle] = ["eventSymbol", "eventFlags", "time", "open", "high", "low", "close", "volume"],
    };

    /// <summary>How late a feed is, is told by what is liquid; on thousands of options the times would only cost.</summary>
    public static readonly IReadOnlyList<string> TimesOfQuote = ["bidTime", "askTime"];

    private static readonly Dictionary<string, FieldCode>.AlternateLookup<ReadOnlySpan<char>> Codes =
        Enum.GetValues<FieldCode>().Where(c => c is not FieldCode.Other)
            .ToDictionary(c => JsonNamingPolicy.CamelCase.ConvertName(c.ToString()), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Dictionary<string, FeedEventType>.AlternateLookup<ReadOnlySpan<char>> Types =
        Enum.GetValues<FeedEventType>().ToDictionary(t => t.ToString(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    public static FieldCode CodeOf(ReadOnlySpan<char> name) => Codes.TryGetValue(name, out var code) ? code : FieldCode.Other;

    /// <summary>The type of this name; null for one we do not read.</summary>
    public static FeedEventType? TypeOf(ReadOnlySpan<char> name) => Types.TryGetValue(name, out var type) ? type : null;

    /// <summary>The code of the property the reader stands on.</summary>
    public static FieldCode CodeOf(ref Utf8JsonReader reader)
    {
        Span<char> name = stackalloc char[32];
        return reader.ValueSpan.Length > name.Length ? FieldCode.Other : CodeOf(name[..reader.CopyString(name)]);
    }

    /// <summary>The event type whose name the reader stands on; null for one we do not read.</summary>
    public static FeedEventType? TypeOf(ref Utf8JsonReader reader)
    {
        Span<char> name = stackalloc char[32];
        return reader.ValueSpan.Length > name.Length ? null : TypeOf(name[..reader.CopyString(name)]);
    }
}
