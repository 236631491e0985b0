using System.Text.Json;

namespace SenexTrader.Blazor.Simulation.DxLink.Messages;

/// <summary>One kind of message a client may send.</summary>
internal interface IClientMessage
{
    void Handle(DxLinkConnection connection, int channel, JsonElement message);
}
