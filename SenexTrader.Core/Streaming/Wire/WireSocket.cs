using System.Net;
using System.Net.WebSockets;

namespace SenexTrader.Core.Streaming.Wire;

/// <summary>A client WebSocket that speaks whole text messages: fragments are joined, sends take turns.</summary>
public sealed class WireSocket : IAsyncDisposable
{
    /// <summary>Far above the largest honest message; what is larger is skipped, not stored.</summary>
    public const int LargestMessage = 8 * 1024 * 1024;
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan CloseLimit = TimeSpan.FromSeconds(1);

    private readonly ClientWebSocket socket;
    private readonly TimeProvider time;
    private readonly SemaphoreSlim sending = new(1, 1);

    private WireSocket(ClientWebSocket socket, TimeProvider time) => (this.socket, this.time) = (socket, time);

    /// <exception cref="WebSocketException">Not reachable.</exception>
    /// <exception cref="UpgradeRefusedException">Somebody is there, but opens no socket.</exception>
    /// <exception cref="TimeoutException">No answer in time.</exception>
    public static async Task<WireSocket> ConnectAsync(Uri address, TimeProvider time, CancellationToken cancel)
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("User-Agent", Product.UserAgent);
        socket.Options.CollectHttpResponseDetails = true;
        try
        {
            await Limit.RunAsync(c => socket.ConnectAsync(address, c), ConnectLimit, $"{address.Host} did not answer", time, cancel);
            return new WireSocket(socket, time);
        }
        catch (WebSocketException refused) when (socket.HttpStatusCode is not (0 or HttpStatusCode.SwitchingProtocols))
        {
            var status = socket.HttpStatusCode;
            socket.Dispose();
            throw new UpgradeRefusedException(address.Host, status, refused);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public async Task SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancel)
    {
        await sending.WaitAsync(cancel);
        try
        {
            await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, cancel);
        }
        finally
        {
            sending.Release();
        }
    }

    /// <summary>Reads the next whole message into the buffer, which is cleared first.</summary>
    /// <exception cref="WireClosedException">The other side closed.</exception>
    public async Task<WireMessage> ReceiveAsync(PooledBuffer into, CancellationToken cancel)
    {
        into.Clear();
        var usable = true;
        while (true)
        {
            var part = await socket.ReceiveAsync(into.GetMemory(), cancel);
            if (part.MessageType is WebSocketMessageType.Close) throw new WireClosedException(Farewell());
            usable &= part.MessageType is WebSocketMessageType.Text && into.Length + part.Count <= LargestMessage;
            if (usable) into.Advance(part.Count);
            else into.Clear();
            if (part.EndOfMessage) return usable ? WireMessage.Text : WireMessage.Unusable;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
        {
            using var limit = new CancellationTokenSource(CloseLimit, time);
            try
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, limit.Token);
            }
            catch (Exception e) when (e is WebSocketException or OperationCanceledException or InvalidOperationException or IOException)
            {
                // Saying good-bye to a dead connection is only a courtesy.
            }
        }

        socket.Dispose();
        sending.Dispose();
    }

    private string Farewell()
    {
        var code = (int?)socket.CloseStatus;
        var words = socket.CloseStatusDescription is { Length: > 0 } said ? $": {Text.Short(said)}" : "";
        return $"Closed by the other side ({code}{words}).";
    }
}
