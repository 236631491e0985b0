using System.Text.Json;

namespace SenexTrader.Blazor.Simulation.DxLink.Messages;

/// <summary>Reads a client's text and hands it to its handler; what cannot be read is answered, never fatal.</summary>
internal static class MessageRouter
{
    private static readonly Dictionary<string, IClientMessage> Handlers = new()
    {
        ["SETUP"] = new SetupMessage(),
        ["AUTH"] = new AuthMessage(),
        ["KEEPALIVE"] = new SilentMessage(),
        ["ERROR"] = new SilentMessage(),
        ["CHANNEL_REQUEST"] = new ChannelRequestMessage(),
        ["CHANNEL_CANCEL"] = new ChannelCancelMessage(),
        ["FEED_SETUP"] = new FeedSetupMessage(),
        ["FEED_SUBSCRIPTION"] = new FeedSubscriptionMessage(),
    };

    public static void Route(DxLinkConnection connection, ReadOnlyMemory<byte> text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            Route(connection, json.RootElement);
        }
        catch (JsonException)
        {
            connection.Error(0, ErrorType.InvalidMessage, "The message is not valid JSON.");
        }
    }

    private static void Route(DxLinkConnection connection, JsonElement message)
    {
        if (message.ValueKind != JsonValueKind.Object || message.Text("type") is not { } type)
            connection.Error(0, ErrorType.InvalidMessage, "A message must be an object with a text 'type'.");
        else if (message.Whole("channel") is not { } channel || channel is < 0 or > int.MaxValue)
            connection.Error(0, ErrorType.InvalidMessage, $"{type}: 'channel' must be a number from 0.");
        else if (!Handlers.TryGetValue(type, out var handler))
            connection.Error((int)channel, ErrorType.InvalidMessage, $"Unknown message type '{type}'.");
        else if (!connection.Session.IsSetUp && handler is not (SetupMessage or SilentMessage))
            connection.Error(0, ErrorType.BadAction, "Protocol violation. SETUP step missing.");
        else
        {
            // A token that ran out in mid-session is noticed with the client's next word.
            if (connection.Session.Token is { } token && connection.Parts.Customer(token) is null) connection.Revoke();
            handler.Handle(connection, (int)channel, message);
        }
    }
}
