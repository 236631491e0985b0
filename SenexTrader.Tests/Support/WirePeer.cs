using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace SenexTrader.Tests.Support;

/// <summary>The server's end of one WebSocket, driven by a test step by step.</summary>
public sealed class WirePeer(WebSocket socket)
{
    private static readonly TimeSpan Guard = TimeSpan.FromSeconds(30);
    private readonly Channel<JsonElement> inbox = Channel.CreateUnbounded<JsonElement>();
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Every message the client has sent, as text.</summary>
    public List<string> Received { get; } = [];

    public Task Ended => ended.Task.WaitAsync(Guard, TimeProvider.System);

    public async Task<JsonElement> ReadAsync()
    {
        using var late = new CancellationTokenSource(Guard, TimeProvider.System);
        return await inbox.Reader.ReadAsync(late.Token);
    }

    /// <summary>Reads on until a message fits; the others are passed over.</summary>
    public async Task<JsonElement> ReadAsync(Func<JsonElement, bool> wanted)
    {
        while (true)
            if (await ReadAsync() is var message && wanted(message)) return message;
    }

    public Task SendAsync(string json) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(json), WebSocketMessageType.Text, true, CancellationToken.None);

    /// <summary>Sends one message in frames of one byte.</summary>
    public async Task SendSlicedAsync(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        for (var i = 0; i < bytes.Length; i++)
            await socket.SendAsync(bytes.AsMemory(i, 1), WebSocketMessageType.Text, i == bytes.Length - 1, CancellationToken.None);
    }

    public Task SendBinaryAsync(byte[] bytes) => socket.SendAsync(bytes, WebSocketMessageType.Binary, true, CancellationToken.None);

    public Task CloseAsync() => socket.CloseOutputAsync(WebSocketCloseStatus.EndpointUnavailable, "deploy", CancellationToken.None);

    public void Abort() => socket.Abort();

    internal async Task PumpAsync()
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (true)
            {
                var got = await socket.ReceiveAsync(buffer, CancellationToken.None);
                if (got.MessageType is WebSocketMessageType.Close) break;
                Assert.True(got.EndOfMessage, "The client is expected to send whole messages below 64 KiB.");
                var text = Encoding.UTF8.GetString(buffer, 0, got.Count);
                lock (Received) Received.Add(text);
                inbox.Writer.TryWrite(JsonDocument.Parse(text).RootElement);
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException or Microsoft.AspNetCore.Connections.ConnectionAbortedException)
        {
            // The client went without a word; that is an end too.
        }
        finally
        {
            inbox.Writer.TryComplete();
            ended.TrySetResult();
        }
    }
}
