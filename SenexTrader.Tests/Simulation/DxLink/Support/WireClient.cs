using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace SenexTrader.Tests.Simulation.DxLink.Support;

/// <summary>A client of plain JSON texts.</summary>
internal sealed class WireClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly ClientWebSocket _socket = new();
    private int _marks;

    public WebSocketCloseStatus? Closed => _socket.CloseStatus;
    public int LastFrames { get; private set; }

    public static async Task<WireClient> ConnectAsync(Uri address)
    {
        var client = new WireClient();
        client._socket.Options.KeepAliveInterval = TimeSpan.Zero;
        await client._socket.ConnectAsync(address, CancellationToken.None);
        return client;
    }

    public Task SendAsync(string text) => _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None);

    /// <summary>The next text, whatever it is; null when the server closed or cut the link.</summary>
    public async Task<string?> TextAsync()
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        var text = new MemoryStream();
        var buffer = new byte[8192];
        LastFrames = 0;
        while (true)
        {
            ValueWebSocketReceiveResult part;
            try { part = await _socket.ReceiveAsync(buffer.AsMemory(), patience.Token); }
            catch (WebSocketException) { return null; }
            LastFrames++;
            if (part.MessageType == WebSocketMessageType.Close) return null;
            text.Write(buffer, 0, part.Count);
            if (part.EndOfMessage) return Encoding.UTF8.GetString(text.ToArray());
        }
    }

    public async Task<JsonElement> NextAsync() => Parse(await TextAsync() ?? throw new InvalidOperationException($"The server closed the link: {_socket.CloseStatus}."));

    /// <summary>The next message, which must be of this type.</summary>
    public async Task<JsonElement> ExpectAsync(string type)
    {
        var message = await NextAsync();
        Assert.Equal(type, message.TryGetProperty("type", out var t) ? t.GetString() : "(no type) " + message.GetRawText());
        return message;
    }

    /// <summary>Passes over other messages to the next of this type.</summary>
    public async Task<JsonElement> FindAsync(string type)
    {
        while (true)
        {
            var message = await NextAsync();
            if (message.TryGetProperty("type", out var t) && t.GetString() == type) return message;
        }
    }

    /// <summary>Says goodbye and waits for the server's; null where it hung up without one.</summary>
    public async Task<WebSocketCloseStatus?> GoodbyeAsync()
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        try { await _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "done", patience.Token); }
        catch (WebSocketException) { return null; }
        return _socket.CloseStatus;
    }

    /// <summary>Everything the server had to say until now, told apart by an answer to a harmless mistake.</summary>
    public async Task<List<JsonElement>> UntilNowAsync()
    {
        var mark = $"MARK{_marks++}";
        await SendAsync($$"""{"type":"{{mark}}","channel":0}""");
        List<JsonElement> heard = [];
        while (true)
        {
            var message = await NextAsync();
            if (message.GetRawText().Contains(mark, StringComparison.Ordinal)) return heard;
            heard.Add(message);
        }
    }

    public static JsonElement Parse(string text)
    {
        using var json = JsonDocument.Parse(text);
        return json.RootElement.Clone();
    }

    public async Task SubscribeAsync(string entries) => await SendAsync($$"""{"type":"FEED_SUBSCRIPTION","channel":1,"add":[{{entries}}]}""");

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_socket.State == WebSocketState.Open) await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }
        catch (WebSocketException)
        {
            // The server was quicker.
        }
        _socket.Dispose();
    }
}
