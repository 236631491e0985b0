using System.Text.Json;

namespace SenexTrader.Tests.Support;

/// <summary>The feed's side of the protocol, in plain texts.</summary>
public static class WireFeed
{
    public const string Setup = """{"type":"SETUP","channel":0,"version":"1.0-1.2.3","keepaliveTimeout":60,"acceptKeepaliveTimeout":60}""";
    public const string Unauthorized = """{"type":"AUTH_STATE","channel":0,"state":"UNAUTHORIZED"}""";
    public const string Authorized = """{"type":"AUTH_STATE","channel":0,"state":"AUTHORIZED","userId":"u"}""";
    public const string KeepAlive = """{"type":"KEEPALIVE","channel":0}""";

    public const string QuoteFields = "\"Quote\":[\"eventSymbol\",\"bidPrice\",\"askPrice\",\"bidSize\",\"askSize\"]";
    public const string TradeFields = "\"Trade\":[\"eventSymbol\",\"price\",\"size\",\"time\",\"dayVolume\"]";
    public const string GreeksFields = "\"Greeks\":[\"eventSymbol\",\"price\",\"volatility\",\"delta\",\"gamma\",\"theta\",\"rho\",\"vega\"]";

    public static string Opened(int channel) =>
        $$$"""{"type":"CHANNEL_OPENED","channel":{{{channel}}},"service":"FEED","parameters":{"contract":"AUTO","subFormat":"LIST"}}""";

    public static string Config(int channel, string fields) =>
        $$$"""{"type":"FEED_CONFIG","channel":{{{channel}}},"aggregationPeriod":0.1,"dataFormat":"COMPACT","eventFields":{{{{fields}}}}}""";

    public static string Data(int channel, string data) => $$"""{"type":"FEED_DATA","channel":{{channel}},"data":[{{data}}]}""";

    public static string Type(JsonElement message) => message.GetProperty("type").GetString()!;

    /// <summary>Logs a client in and opens what it asks for, up to its last FEED_SETUP; then announces columns.</summary>
    public static async Task WelcomeAsync(this WirePeer peer)
    {
        await peer.ReadAsync(m => Type(m) == "SETUP");
        await peer.SendAsync(Setup);
        await peer.SendAsync(Unauthorized);
        await peer.ReadAsync(m => Type(m) == "AUTH");
        await peer.SendAsync(Authorized);
        foreach (var channel in (int[])[1, 3, 5, 7])
        {
            await peer.ReadAsync(m => Type(m) == "CHANNEL_REQUEST" && m.GetProperty("channel").GetInt32() == channel);
            await peer.SendAsync(Opened(channel));
        }

        await peer.SendAsync(Config(1, QuoteFields));
        await peer.SendAsync(Config(1, TradeFields));
        await peer.SendAsync(Config(5, QuoteFields));
        await peer.SendAsync(Config(7, GreeksFields));
    }

    /// <summary>The next subscription message on a channel, as (added, removed) symbols by type.</summary>
    public static async Task<(List<string> Add, List<string> Remove, bool Reset)> ReadSubscriptionAsync(this WirePeer peer, int channel)
    {
        var message = await peer.ReadAsync(m => Type(m) == "FEED_SUBSCRIPTION" && m.GetProperty("channel").GetInt32() == channel);
        return (List(message, "add"), List(message, "remove"), message.TryGetProperty("reset", out var reset) && reset.GetBoolean());
    }

    private static List<string> List(JsonElement message, string name) => message.TryGetProperty(name, out var list)
        ? [.. list.EnumerateArray().Select(e => $"{e.GetProperty("type").GetString()} {e.GetProperty("symbol").GetString()}")]
        : [];
}
