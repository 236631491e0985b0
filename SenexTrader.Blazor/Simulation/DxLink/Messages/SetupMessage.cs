using System.Net.WebSockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using SenexTrader.Blazor.Simulation.DxLink.Frames;

namespace SenexTrader.Blazor.Simulation.DxLink.Messages;

/// <summary>SETUP: versions and time-outs are agreed; the first one is followed by the word that a login is needed.</summary>
internal sealed partial class SetupMessage : IClientMessage
{
    /// <summary>Seconds of silence a client may ask to be allowed.</summary>
    private const double Least = 1, Most = 3600;

    public void Handle(DxLinkConnection connection, int channel, JsonElement message)
    {
        if (message.Text("version") is not { } version)
        {
            connection.Error(0, ErrorType.InvalidMessage, "SETUP: 'version' is missing.");
            return;
        }
        if (!Supported().IsMatch(version))
        {
            connection.Error(0, ErrorType.UnsupportedProtocol, $"Protocol version '{version}' is not supported.");
            connection.Close(WebSocketCloseStatus.NormalClosure, "Unsupported protocol");
            return;
        }

        var clients = Seconds(message, "keepaliveTimeout");
        var ours = Seconds(message, "acceptKeepaliveTimeout");
        var session = connection.Session;
        session.KeepaliveEvery = TimeSpan.FromSeconds(Math.Min(clients, ours) / 2);
        connection.KeepaliveTimeout = TimeSpan.FromSeconds(ours);
        connection.Outbox.Answer(Control.Setup(ours, Session.OrdinaryTimeout));
        if (session.IsSetUp) return;
        session.IsSetUp = true;
        connection.Outbox.Answer(Control.AuthState(null));
    }

    private static double Seconds(JsonElement message, string name) =>
        message.Number(name) is { } wish and > 0 ? Math.Clamp(wish, Least, Most) : Session.OrdinaryTimeout;

    [GeneratedRegex(@"^[01](\.\d+)*(-.*)?$")]
    private static partial Regex Supported();
}
