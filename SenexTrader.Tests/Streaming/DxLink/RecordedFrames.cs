using System.Text.Json;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Streaming.DxLink;

/// <summary>Frames with the columns they were asked for: our own samples, and recordings where a folder of them lies beside the repository.</summary>
public static class RecordedFrames
{
    private const string Greeks = """
        {"eventSymbol":".SPLG230616C23","eventTime":0,"eventFlags":0,"index":7235129486797176832,"time":1684559855338,"sequence":0,"price":26.3380972233688,
         "volatility":0.396983376650804,"delta":0.999999999996191,"gamma":4.81989763184255e-12,"theta":-2.5212017514875e-12,"rho":0.01834504287973133,"vega":3.7003015672215e-12}
        """;

    private static readonly string? Folder = Repository.Recordings;

    /// <summary>Where they come from, columns as JSON (or empty), the FEED_DATA frame.</summary>
    public static IEnumerable<(string Source, string Columns, string Frame)> All => [.. Own(), .. Shared()];

    private static IEnumerable<(string, string, string)> Own()
    {
        yield return ("own", Columns("Trade", "eventSymbol", "price", "size", "time"),
            Frame("\"Trade\",[\"AMZN\",201.5417,257.0,1748020169744,\"SPX\",5931.91,\"NaN\",1748892788016,\"./ESU25P900:XCME\",\"NaN\",\"NaN\",0]"));
        yield return ("own", Columns("Quote", "eventSymbol", "bidPrice", "askPrice", "bidSize", "askSize"),
            Frame("\"Quote\",[\"NVDA\",131.66,131.67,760.0,307.0,\"PLTR\",124.05,124.07,275.0,326.0]"));
        yield return ("own", Columns("Summary", "eventSymbol", "dayId", "dayClosePriceType", "openInterest", "dayOpenPrice", "dayHighPrice", "dayLowPrice"),
            Frame("\"Summary\",[\"SPY\",0,\"foo\",0,\"-Infinity\",\"Infinity\",\"NaN\"]"));
        yield return ("own", "", Frame("{\"eventType\":\"Greeks\"," + Greeks.Trim()[1..]));
    }

    private static IEnumerable<(string, string, string)> Shared()
    {
        if (Folder is null) yield break;
        var lean = Path.Combine(Folder, "lean", "dxlink");
        var fields = Read(Path.Combine(lean, "field-lists.json"));
        foreach (var type in (string[])["Trade", "Quote", "Summary", "Candle"])
        {
            var columns = $"{{\"{type}\":{fields.GetProperty(type).GetRawText()}}}";
            foreach (var file in Directory.GetFiles(lean, $"feed-data-{type.ToLowerInvariant()}*.json"))
            {
                var content = Read(file);
                var frames = content.ValueKind is JsonValueKind.Array ? content.EnumerateArray().ToList() : [content];
                foreach (var frame in frames) yield return (Path.GetFileName(file), columns, frame.GetRawText());
            }
        }

        var infinity = Read(Path.Combine(Folder, "tastyware", "summary-infinity-row.json"));
        yield return ("summary-infinity-row", $"{{\"Summary\":{infinity.GetProperty("fields").GetRawText()}}}",
            Frame($"\"Summary\",{infinity.GetProperty("row").GetRawText()}"));
        var quotes = Read(Path.Combine(Folder, "tastyware", "quote-rows.json"));
        foreach (var row in quotes.GetProperty("rows").EnumerateObject())
            yield return ($"quote-rows {row.Name}", $"{{\"Quote\":{quotes.GetProperty("fields").GetRawText()}}}", Frame($"\"Quote\",{row.Value.GetRawText()}"));
        foreach (var file in Directory.GetFiles(Path.Combine(Folder, "joaquinbejar-dxlink"), "*.json"))
        {
            var frame = Read(file).GetProperty("frame");
            var type = frame.GetProperty("data")[0].GetString();
            yield return (Path.GetFileName(file), $"{{\"{type}\":{Read(file).GetProperty("fields").GetRawText()}}}", frame.GetRawText());
        }
    }

    private static JsonElement Read(string file) => JsonDocument.Parse(File.ReadAllText(file)).RootElement;

    private static string Columns(string type, params string[] fields) => $"{{\"{type}\":{JsonSerializer.Serialize(fields)}}}";

    private static string Frame(string data) => $"{{\"type\":\"FEED_DATA\",\"channel\":1,\"data\":[{data}]}}";
}
