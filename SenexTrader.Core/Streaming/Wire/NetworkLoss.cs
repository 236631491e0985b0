using System.Net.Sockets;
using System.Net.WebSockets;

namespace SenexTrader.Core.Streaming.Wire;

/// <summary>Tells a lost network, where nobody can be bothered by the next try, from a server that answered and may want peace.</summary>
internal static class NetworkLoss
{
    public static bool Is(Exception lost) => lost switch
    {
        FeedSilentException or WireClosedException => false,
        // An upgrade that was answered by something else than an upgrade: a proxy, a limit, maintenance.
        WebSocketException { WebSocketErrorCode: WebSocketError.NotAWebSocket } => false,
        WebSocketException or SocketException => true,
        HttpRequestException http => http.StatusCode is null && http.InnerException is not null && Is(http.InnerException),
        IOException => true,
        _ => false,
    };
}
