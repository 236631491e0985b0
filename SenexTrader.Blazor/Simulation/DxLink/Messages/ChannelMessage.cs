using System.Text.Json;
using SenexTrader.Blazor.Simulation.DxLink.Feed;

namespace SenexTrader.Blazor.Simulation.DxLink.Messages;

/// <summary>A message to a channel that must be open.</summary>
internal abstract class ChannelMessage : IClientMessage
{
    public void Handle(DxLinkConnection connection, int channel, JsonElement message)
    {
        if (connection.Book.Find(channel) is { } open) Handle(connection, open, message);
        else connection.Error(channel, ErrorType.BadAction, $"Channel {channel} not exists.");
    }

    protected abstract void Handle(DxLinkConnection connection, FeedChannel channel, JsonElement message);
}
