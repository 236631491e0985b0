using System.Globalization;
using System.Text.Json;
using SenexTrader.Core.Cache;
using SenexTrader.Core.Services.Views;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Weaknesses.Support;

/// <summary>Frames of the feed, and what the streams were asked for and made of them.</summary>
internal static class Frames
{
    public const string SummaryFields =
        "\"Summary\":[\"eventSymbol\",\"dayId\",\"dayOpenPrice\",\"dayHighPrice\",\"dayLowPrice\",\"dayClosePrice\",\"prevDayClosePrice\",\"openInterest\"]";

    public static string Quote(string symbol, decimal bid, decimal ask) => WireFeed.Data(
        symbol.StartsWith('.') ? 5 : 1, Text($"\"Quote\",[\"{symbol}\",{bid},{ask},10,20]"));

    public static string Trade(string symbol, decimal price) =>
        WireFeed.Data(1, Text($"\"Trade\",[\"{symbol}\",{price},100,1785850802620,5000]"));

    public static string Summary(string symbol, decimal previousClose, int openInterest = 7) =>
        WireFeed.Data(3, Text($"\"Summary\",[\"{symbol}\",20669,1,2,0.5,\"NaN\",{previousClose},{openInterest}]"));

    /// <param name="volatility">As it stands on the wire: a number, or <c>"NaN"</c> in quotes.</param>
    public static string Greeks(string symbol, string volatility, double delta, double gamma, double theta, double vega) =>
        WireFeed.Data(7, Text($"\"Greeks\",[\"{symbol}\",8.4,{volatility},{delta},{gamma},{theta},0.01,{vega}]"));

    /// <summary>What a page would read now of what Streaming wrote.</summary>
    public static MarketView Market(this StreamingHarness app) =>
        new(new LiveSnapshot(app.Cache.Values.ToDictionary(v => v.Key, v => v.Value), app.Time.GetUtcNow()), "");

    /// <summary>What the feed would still send, by all it was told on this connection.</summary>
    public static HashSet<string> Subscribed(this WirePeer feed)
    {
        List<string> texts;
        lock (feed.Received) texts = [.. feed.Received];
        var subscribed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var message in texts.Select(t => JsonDocument.Parse(t).RootElement))
        {
            if (WireFeed.Type(message) != "FEED_SUBSCRIPTION") continue;
            subscribed.ExceptWith(Names(message, "remove"));
            subscribed.UnionWith(Names(message, "add"));
        }

        return subscribed;
    }

    private static List<string> Names(JsonElement message, string list) => message.TryGetProperty(list, out var all)
        ? [.. all.EnumerateArray().Select(e => $"{e.GetProperty("type").GetString()} {e.GetProperty("symbol").GetString()}")]
        : [];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
