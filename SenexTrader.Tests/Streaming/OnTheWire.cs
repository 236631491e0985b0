using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Streaming;

/// <summary>What tests of the market feed send, and what they look at.</summary>
internal static class OnTheWire
{
    public const string SpyQuote = "\"Quote\",[\"SPY\",637.11,637.12,300.0,200.0]";

    public static Stamped<Quote>? Spy(StreamingHarness app) => app.Cache.Get(CacheKeys.Quote, "SPY");

    /// <summary>What the feed was asked for so far: channel, type and symbol.</summary>
    public static List<string> Asked(WirePeer feed)
    {
        List<string> texts;
        lock (feed.Received) texts = [.. feed.Received];
        return texts.Select(t => System.Text.Json.JsonDocument.Parse(t).RootElement)
            .Where(m => WireFeed.Type(m) == "FEED_SUBSCRIPTION" && m.TryGetProperty("add", out _))
            .SelectMany(m => m.GetProperty("add").EnumerateArray().Select(
                a => $"{m.GetProperty("channel").GetInt32()} {a.GetProperty("type").GetString()} {a.GetProperty("symbol").GetString()}"))
            .Distinct().Order(StringComparer.Ordinal).ToList();
    }
}
