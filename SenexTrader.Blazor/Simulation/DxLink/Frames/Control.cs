using System.Text.Json;
using SenexTrader.Blazor.Simulation.DxLink.Feed;

namespace SenexTrader.Blazor.Simulation.DxLink.Frames;

/// <summary>Every message of the server but data.</summary>
internal static class Control
{
    /// <summary>Protocol and implementation, as the feed's servers state them.</summary>
    public const string Version = "1.0-1.2.3-20240912-171526";

    public static byte[] Setup(double keepaliveTimeout, double acceptKeepaliveTimeout) => Message("SETUP", 0, json =>
    {
        json.WriteString("version", Version);
        json.WriteNumber("keepaliveTimeout", keepaliveTimeout);
        json.WriteNumber("acceptKeepaliveTimeout", acceptKeepaliveTimeout);
    });

    public static byte[] AuthState(string? userId) => Message("AUTH_STATE", 0, json =>
    {
        json.WriteString("state", userId is null ? "UNAUTHORIZED" : "AUTHORIZED");
        if (userId is not null) json.WriteString("userId", userId);
    });

    public static byte[] Keepalive() => Message("KEEPALIVE", 0, _ => { });

    public static byte[] Error(int channel, string error, string message) => Message("ERROR", channel, json =>
    {
        json.WriteString("error", error);
        json.WriteString("message", message);
    });

    public static byte[] ChannelOpened(int channel, FeedContract contract) => Message("CHANNEL_OPENED", channel, json =>
    {
        json.WriteString("service", "FEED");
        json.WriteStartObject("parameters");
        json.WriteString("contract", contract.ToString().ToUpperInvariant());
        json.WriteString("subFormat", "LIST");
        json.WriteEndObject();
    });

    public static byte[] ChannelClosed(int channel) => Message("CHANNEL_CLOSED", channel, _ => { });

    /// <summary>What holds on a channel from now on; columns only of types in use.</summary>
    public static byte[] FeedConfig(int channel, FeedConfig config) => Message("FEED_CONFIG", channel, json =>
    {
        json.WriteNumber("aggregationPeriod", config.Period.TotalSeconds);
        json.WriteString("dataFormat", config.Format.ToString().ToUpperInvariant());
        if (config.InUse.IsEmpty) return;
        json.WriteStartObject("eventFields");
        foreach (var type in config.InUse)
        {
            json.WriteStartArray(type);
            foreach (var column in config.Columns(type)) json.WriteStringValue(column.Name);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    });

    private static byte[] Message(string type, int channel, Action<Utf8JsonWriter> fields)
    {
        using var text = new MemoryStream(128);
        using (var json = new Utf8JsonWriter(text, Json.Options))
        {
            json.WriteStartObject();
            json.WriteString("type", type);
            json.WriteNumber("channel", channel);
            fields(json);
            json.WriteEndObject();
        }
        return text.ToArray();
    }
}
