using System.Text.Json;
using SenexTrader.Core.Streaming.Wire;

namespace SenexTrader.Core.Streaming.DxLink;

/// <summary>The text of every message we send but subscriptions.</summary>
internal static class DxLinkMessages
{
    public static readonly byte[] KeepAlive = """{"type":"KEEPALIVE","channel":0}"""u8.ToArray();

    public static byte[] Setup(TimeSpan keepalive) => Write("SETUP", 0, w =>
    {
        w.WriteString("version", "0.1-" + Product.UserAgent);
        w.WriteNumber("keepaliveTimeout", (int)keepalive.TotalSeconds);
        w.WriteNumber("acceptKeepaliveTimeout", (int)keepalive.TotalSeconds);
    });

    public static byte[] Auth(string token) => Write("AUTH", 0, w => w.WriteString("token", token));

    public static byte[] ChannelRequest(int channel) => Write("CHANNEL_REQUEST", channel, w =>
    {
        w.WriteString("service", "FEED");
        w.WriteStartObject("parameters");
        w.WriteString("contract", "AUTO");
        w.WriteEndObject();
    });

    public static byte[] FeedSetup(FeedChannel channel) => Write("FEED_SETUP", channel.Number, w =>
    {
        w.WriteNumber("acceptAggregationPeriod", channel.AggregationSeconds);
        w.WriteString("acceptDataFormat", "COMPACT");
        w.WriteStartObject("acceptEventFields");
        foreach (var type in channel.Types)
        {
            w.WriteStartArray(type.ToString());
            foreach (var field in channel.FieldsOf(type)) w.WriteStringValue(field);
            w.WriteEndArray();
        }

        w.WriteEndObject();
    });

    private static byte[] Write(string type, int channel, Action<Utf8JsonWriter> rest)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("type", type);
            writer.WriteNumber("channel", channel);
            rest(writer);
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }
}
