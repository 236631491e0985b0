using System.Text.Json;

namespace SenexTrader.Blazor.Simulation.DxLink.Messages;

/// <summary>KEEPALIVE, and a client's ERROR: signs of life that need no answer.</summary>
internal sealed class SilentMessage : IClientMessage
{
    public void Handle(DxLinkConnection connection, int channel, JsonElement message) { }
}
