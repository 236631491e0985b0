using System.Text.Json;
using SenexTrader.Blazor.Simulation.DxLink.Feed;

namespace SenexTrader.Blazor.Simulation.DxLink.Messages;

/// <summary>CHANNEL_REQUEST: opens an odd channel for the FEED service, once logged in.</summary>
internal sealed class ChannelRequestMessage : IClientMessage
{
    public void Handle(DxLinkConnection connection, int channel, JsonElement message)
    {
        if (connection.Session.Token is null) connection.Error(0, ErrorType.BadAction, "Protocol violation. AUTH step missing.");
        else if (channel % 2 == 0) connection.Error(0, ErrorType.BadAction, "Protocol violation with an even channel usage.");
        else if (message.Text("service") is not { } service) connection.Error(channel, ErrorType.InvalidMessage, "CHANNEL_REQUEST: 'service' is missing.");
        else if (service != "FEED") connection.Error(channel, ErrorType.BadAction, $"Service '{service}' is not available.");
        else if (Contract(message) is not { } contract) connection.Error(channel, ErrorType.InvalidMessage, "CHANNEL_REQUEST: 'parameters.contract' must be AUTO, TICKER, HISTORY or STREAM.");
        else Open(connection, channel, contract);
    }

    private static void Open(DxLinkConnection connection, int channel, FeedContract contract)
    {
        if (connection.Book.Find(channel) is { } open)
        {
            if (!open.MayBeAskedAgain)
            {
                connection.Error(channel, ErrorType.BadAction, $"Channel {channel} is already opened.");
                return;
            }
            connection.Book.Close(open, say: false);
        }
        connection.Book.Open(channel, contract);
    }

    private static FeedContract? Contract(JsonElement message)
    {
        if (!message.Has("parameters", out var parameters)) return FeedContract.Auto;
        if (parameters.ValueKind != JsonValueKind.Object) return null;
        if (!parameters.Has("contract", out _)) return FeedContract.Auto;
        return parameters.Text("contract") switch
        {
            "AUTO" => FeedContract.Auto,
            "TICKER" => FeedContract.Ticker,
            "HISTORY" => FeedContract.History,
            "STREAM" => FeedContract.Stream,
            _ => null,
        };
    }
}
