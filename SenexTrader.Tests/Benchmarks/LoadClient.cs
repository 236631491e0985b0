using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace SenexTrader.Tests.Benchmarks;

/// <summary>A feed client that counts rows and, where asked to, how late they are.</summary>
internal sealed class LoadClient(Uri address, IReadOnlyList<(string Type, string Symbol)> entries, double period, Func<double>? now) : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly byte[] _buffer = new byte[256 * 1024];
    private readonly HashSet<string> _heard = [];

    public long Rows { get; private set; }
    public long Bytes { get; private set; }
    public Lateness Late { get; } = new();
    public bool IsOpen => _socket.State == WebSocketState.Open;
    public bool HasHeardAll => _heard.Count == entries.Count;

    /// <summary>Counts from now on; what came before was warming up.</summary>
    public void Reset()
    {
        (Rows, Bytes) = (0, 0);
        Late.Reset();
    }

    public async Task ConnectAsync(string token)
    {
        await _socket.ConnectAsync(address, CancellationToken.None);
        await SendAsync("""{"type":"SETUP","channel":0,"version":"0.1-load","keepaliveTimeout":600,"acceptKeepaliveTimeout":600}""");
        await SendAsync($$"""{"type":"AUTH","channel":0,"token":"{{token}}"}""");
        await SendAsync("""{"type":"CHANNEL_REQUEST","channel":1,"service":"FEED"}""");
        await SendAsync($$"""{"type":"FEED_SETUP","channel":1,"acceptAggregationPeriod":{{period}},"acceptDataFormat":"COMPACT","acceptEventFields":{"Quote":["eventSymbol","bidPrice","askPrice","bidSize","askSize"],"Greeks":["eventSymbol","price","delta","gamma","theta"]} }""");
        foreach (var chunk in entries.Chunk(150))
        {
            var add = string.Join(',', chunk.Select(e => $$"""{"type":"{{e.Type}}","symbol":"{{e.Symbol}}"}"""));
            await SendAsync($$"""{"type":"FEED_SUBSCRIPTION","channel":1,"add":[{{add}}]}""");
        }
    }

    /// <summary>Reads until the link ends.</summary>
    public async Task ReadAsync(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            var length = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                try { part = await _socket.ReceiveAsync(_buffer.AsMemory(length), ct); }
                catch (OperationCanceledException) { return; }
                if (part.MessageType == WebSocketMessageType.Close) return;
                length += part.Count;
            }
            while (!part.EndOfMessage);
            Bytes += length;
            Note(_buffer.AsSpan(0, length));
        }
    }

    public ValueTask DisposeAsync()
    {
        _socket.Abort();
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Note(ReadOnlySpan<byte> text)
    {
        if (!text.StartsWith("{\"type\":\"FEED_DATA\""u8)) return;
        var json = new Utf8JsonReader(text);
        var (depth, greeks) = (0, text.IndexOf("\"Greeks\""u8) is > 0 and < 60);
        for (var column = -1; json.Read();)
        {
            if (json.TokenType == JsonTokenType.StartArray) depth++;
            if (json.TokenType == JsonTokenType.EndArray) depth--;
            if (depth < 2 || json.TokenType is not (JsonTokenType.String or JsonTokenType.Number)) continue;
            column = (column + 1) % 5;
            if (column == 0)
            {
                Rows++;
                if (!HasHeardAll) _heard.Add((greeks ? "Greeks " : "") + json.GetString());
            }
            else if (column == 1 && now is not null) Late.Add(now() - json.GetDouble());
        }
    }

    private Task SendAsync(string text) => _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None);
}
