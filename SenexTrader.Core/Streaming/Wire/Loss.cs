using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;

namespace SenexTrader.Core.Streaming.Wire;

/// <summary>Tells apart why a connection ended.</summary>
internal static class Loss
{
    /// <summary>What happens to connections; anything else is an error of this program.</summary>
    public static bool IsExpected(Exception lost) => lost is IOException or HttpRequestException or WebSocketException or TimeoutException;

    public static LossKind KindOf(Exception lost) => lost switch
    {
        UpgradeRefusedException { Status: >= HttpStatusCode.InternalServerError } => LossKind.Unwell,
        HttpRequestException { StatusCode: >= HttpStatusCode.InternalServerError } => LossKind.Unwell,
        WebSocketException or SocketException or HttpIOException or TimeoutException => LossKind.Nobody,
        HttpRequestException { StatusCode: null, InnerException: { } inner } => KindOf(inner),
        // The other kinds of it are words of the other side.
        IOException when lost.GetType() == typeof(IOException) => LossKind.Nobody,
        _ => LossKind.Answered,
    };

    /// <summary>No connection was made, and nobody there spoke of what we asked with.</summary>
    public static bool IsUnreachable(Exception lost) =>
        lost is UpgradeRefusedException ? KindOf(lost) is LossKind.Unwell
        : KindOf(lost) is LossKind.Nobody && lost is not (TimeoutException or WebSocketException { InnerException: not HttpRequestException });
}
