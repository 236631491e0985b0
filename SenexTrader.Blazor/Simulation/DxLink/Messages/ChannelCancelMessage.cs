using System.Text.Json;
using SenexTrader.Blazor.Simulation.DxLink.Feed;

namespace SenexTrader.Blazor.Simulation.DxLink.Messages;

/// <summary>CHANNEL_CANCEL: ends a channel; its number may be used again.</summary>
internal sealed class ChannelCancelMessage : ChannelMessage
{
    protected override void Handle(DxLinkConnection connection, FeedChannel channel, JsonElement message) => connection.Book.Close(channel, say: true);
}
