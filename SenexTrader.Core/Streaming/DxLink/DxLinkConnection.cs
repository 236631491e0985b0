using SenexTrader.Core.Streaming.Wire;

namespace SenexTrader.Core.Streaming.DxLink;

/// <summary>One connection to the feed, from the upgrade to its end. Never used again after an error.</summary>
internal sealed class DxLinkConnection : IAsyncDisposable
{
    private readonly WireSocket socket;
    private readonly FeedMeter meter;
    private readonly TimeProvider time;
    private readonly FrameDecoder decoder;
    private readonly PooledBuffer buffer = new();
    private readonly EventBatch batch = new();
    private readonly SubscriptionMessages subscriptions;
    private TimeSpan serverKeepalive = DxLinkHandshake.Keepalive;

    private DxLinkConnection(WireSocket socket, FeedMeter meter, TimeProvider time)
    {
        (this.socket, this.meter, this.time) = (socket, meter, time);
        decoder = new FrameDecoder(meter);
        subscriptions = new SubscriptionMessages(time);
    }

    /// <summary>Connects, logs in and opens every channel.</summary>
    /// <inheritdoc cref="DxLinkHandshake.RunAsync"/>
    public static async Task<DxLinkConnection> OpenAsync(
        Uri address, string token, FeedMeter meter, TimeProvider time, CancellationToken cancel)
    {
        var connection = new DxLinkConnection(await WireSocket.ConnectAsync(address, time, cancel), meter, time);
        try
        {
            connection.serverKeepalive = await new DxLinkHandshake(connection, time).RunAsync(token, cancel);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public Task SendAsync(byte[] message, CancellationToken cancel) => socket.SendAsync(message, cancel);

    public async Task SubscribeAsync(SubscriptionChange change, CancellationToken cancel)
    {
        foreach (var message in subscriptions.Write(change)) await SendAsync(message, cancel);
    }

    /// <summary>Hands every frame's events over until the connection ends, which is always an exception.</summary>
    public async Task ReceiveAsync(Action<EventBatch> take, CancellationToken cancel)
    {
        while (true)
        {
            var message = await ReceiveAsync(cancel);
            if (message is not null) ThrowIfFatal(message, duringHandshake: false);
            else if (batch.Count > 0) take(batch);
        }
    }

    /// <summary>Keeps the server from closing: at least two signs of life in the time it allows.</summary>
    public async Task KeepAliveAsync(CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(serverKeepalive / 2, time);
        while (await timer.WaitForNextTickAsync(cancel)) await SendAsync(DxLinkMessages.KeepAlive, cancel);
    }

    /// <summary>The next frame; null when it was data (then in the batch) or could not be used.</summary>
    internal async Task<ControlMessage?> ReceiveAsync(CancellationToken cancel)
    {
        var kind = await socket.ReceiveAsync(buffer, cancel);
        meter.Frame();
        if (kind is WireMessage.Text) return decoder.Decode(buffer.Written, batch);
        batch.Clear();
        meter.BadFrame("not text, or larger than any frame should be");
        return null;
    }

    internal void ThrowIfFatal(ControlMessage message, bool duringHandshake)
    {
        var words = $"{Text.Short(message.Error ?? "")} {Text.Short(message.Message ?? "")}".Trim();
        switch (message.Type)
        {
            case "ERROR" when message.Error == "UNAUTHORIZED":
                throw new FeedRefusedException($"The feed does not accept the quote token: {words}");
            case "ERROR" when duringHandshake:
                throw new DxLinkException($"The feed reports: {words}");
            case "ERROR":
                meter.Reported(Text.Short(message.Error ?? "ERROR"), Text.Short(message.Message ?? ""));
                break;
            case "AUTH_STATE" when !duringHandshake && message.State != "AUTHORIZED":
                throw new FeedRefusedException("The feed ended the login while running: the quote token expired or was revoked.");
            case "CHANNEL_CLOSED":
                throw new DxLinkException($"The feed closed channel {message.Channel}.");
            case "SETUP" or "AUTH_STATE" or "KEEPALIVE" or "CHANNEL_OPENED" or "FEED_CONFIG":
                break;
            default:
                meter.UnknownMessage(Text.Short(message.Type));
                break;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await socket.DisposeAsync();
        buffer.Dispose();
    }
}
