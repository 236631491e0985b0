using System.Buffers;
using System.Net.WebSockets;

namespace SenexTrader.Blazor.Simulation.Sockets;

/// <summary>A WebSocket of whole text messages with a size limit; sends in fragments where a fault asks for it.</summary>
internal sealed class TextSocket(HttpContext context, WebSocket socket) : IDisposable
{
    /// <summary>The longest message taken from a client, in bytes; a longer one closes the link with 1009.</summary>
    public const int Limit = 512 * 1024;

    private readonly Lock _ending = new();
    private bool _ended;
    private byte[] _incoming = ArrayPool<byte>.Shared.Rent(4096);

    /// <summary>The next whole message.</summary>
    public async ValueTask<Incoming> ReadAsync(CancellationToken ct)
    {
        var length = 0;
        while (true)
        {
            if (length == _incoming.Length) Grow(length);
            var part = await socket.ReceiveAsync(_incoming.AsMemory(length), ct);
            if (part.MessageType == WebSocketMessageType.Close) return new(IncomingKind.Closed, default);
            length += part.Count;
            if (length > Limit) return new(IncomingKind.TooBig, default);
            if (part.EndOfMessage) return new(IncomingKind.Text, _incoming.AsMemory(0, length));
        }
    }

    /// <summary>Reads and forgets until the client says goodbye too, so that our close frame is not lost in a reset.</summary>
    public async Task DrainAsync(CancellationToken ct)
    {
        while ((await socket.ReceiveAsync(_incoming.AsMemory(), ct)).MessageType != WebSocketMessageType.Close) { }
    }

    public async ValueTask SendAsync(ReadOnlyMemory<byte> frame, int? fragmentBytes, CancellationToken ct)
    {
        var step = fragmentBytes ?? Math.Max(1, frame.Length);
        for (var at = 0; at < frame.Length; at += step)
        {
            var count = Math.Min(step, frame.Length - at);
            await socket.SendAsync(frame.Slice(at, count), WebSocketMessageType.Text, at + count == frame.Length, ct);
        }
    }

    public async Task CloseAsync(WebSocketCloseStatus status, string reason, CancellationToken ct)
    {
        if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived) await socket.CloseOutputAsync(status, reason, ct);
    }

    /// <summary>Cuts the link without a goodbye, as a lost network does.</summary>
    public void Cut()
    {
        // A timer may come late: the request's context must not be touched once it has been given back.
        lock (_ending)
            if (!_ended) context.Abort();
    }

    /// <summary>Whether an error only says that the other side, or the host, has gone.</summary>
    public static bool IsGone(Exception e) => e is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException;

    public void Dispose()
    {
        lock (_ending) _ended = true;
        socket.Dispose();
        ArrayPool<byte>.Shared.Return(_incoming);
    }

    private void Grow(int length)
    {
        var larger = ArrayPool<byte>.Shared.Rent(length * 2);
        _incoming.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_incoming);
        _incoming = larger;
    }
}
