using System.Net.Sockets;
using System.Net.WebSockets;

namespace SenexTrader.Core.Streaming.Wire;

/// <summary>Tells apart why a connection ended.</summary>
internal static class Loss
{
    /// <summary>What happens to connections; anything else is an error of this program.</summary>
    public static bool IsExpected(Exception lost) => lost is IOException or HttpRequestException or WebSocketException or TimeoutException;

    /// <summary>The network is lost, and nobody there can be bothered by the next try; a server that answered may want peace.</summary>
    public static bool IsNetwork(Exception lost) => lost switch
    {
        // An upgrade that was answered by something else than an upgrade: a proxy, a limit, maintenance.
        WebSocketException { WebSocketErrorCode: WebSocketError.NotAWebSocket } => false,
        WebSocketException or SocketException or HttpIOException => true,
        HttpRequestException { StatusCode: null, InnerException: { } inner } => IsNetwork(inner),
        // The other kinds of it are words of the other side.
        IOException => lost.GetType() == typeof(IOException),
        _ => false,
    };

    /// <summary>Nobody was there at all: no connection was made.</summary>
    public static bool IsUnreachable(Exception lost) => IsNetwork(lost) && lost is not WebSocketException { InnerException: not HttpRequestException };
}
