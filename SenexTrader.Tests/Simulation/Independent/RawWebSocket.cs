using System.Buffers.Binary;
using System.Globalization;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SenexTrader.Tests.Simulation.Independent;

/// <summary>RFC 6455 by hand: upgrade, masked frames out, fragments and pings in.</summary>
internal sealed class RawWebSocket : IDisposable
{
    private static readonly byte[] Mask = [0x12, 0x34, 0x56, 0x78];
    private readonly TcpClient _tcp = new();
    private System.IO.Stream _stream = System.IO.Stream.Null;

    public int? CloseCode { get; private set; }

    public static async Task<RawWebSocket> OpenAsync(string address)
    {
        var url = new Uri(address);
        var socket = new RawWebSocket();
        await socket._tcp.ConnectAsync(url.Host, url.Port);
        socket._stream = socket._tcp.GetStream();
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        await socket._stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"GET {url.PathAndQuery} HTTP/1.1\r\nHost: {url.Authority}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n"));

        var head = new StringBuilder();
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal)) head.Append((char)(await socket.ReadAsync(1))[0]);
#pragma warning disable CA5350 // The protocol's handshake is defined with SHA-1.
        var accept = Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")));
#pragma warning restore CA5350
        Assert.StartsWith("HTTP/1.1 101", head.ToString());
        Assert.Contains($"Sec-WebSocket-Accept: {accept}", head.ToString());
        Assert.DoesNotContain("Sec-WebSocket-Protocol", head.ToString());
        return socket;
    }

    public Task SendAsync(string text) => WriteAsync(0x81, Encoding.UTF8.GetBytes(text));

    /// <summary>The next whole text; null when the server said goodbye.</summary>
    public async Task<string?> ReceiveAsync()
    {
        var text = new MemoryStream();
        while (true)
        {
            var head = await ReadAsync(2);
            Assert.Equal(0, head[1] & 0x80);
            long length = head[1] & 0x7F;
            if (length == 126) length = BinaryPrimitives.ReadUInt16BigEndian(await ReadAsync(2));
            else if (length == 127) length = BinaryPrimitives.ReadInt64BigEndian(await ReadAsync(8));
            var payload = await ReadAsync((int)length);
            switch (head[0] & 0x0F)
            {
                case 0x8:
                    CloseCode = payload.Length >= 2 ? BinaryPrimitives.ReadUInt16BigEndian(payload) : null;
                    return null;
                case 0x9:
                    await WriteAsync(0x8A, payload);
                    continue;
                case 0xA:
                    continue;
            }
            text.Write(payload);
            if ((head[0] & 0x80) != 0) return Encoding.UTF8.GetString(text.ToArray());
        }
    }

    public async Task<JsonElement> NextAsync()
    {
        using var json = JsonDocument.Parse(await ReceiveAsync() ?? throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The server closed with {CloseCode}.")));
        return json.RootElement.Clone();
    }

    /// <summary>Passes over what comes before.</summary>
    public async Task<JsonElement> FindAsync(Func<JsonElement, bool> wanted)
    {
        while (true)
        {
            var message = await NextAsync();
            if (wanted(message)) return message;
        }
    }

    public void Dispose() => _tcp.Dispose();

    private async Task WriteAsync(byte first, byte[] payload)
    {
        var frame = new MemoryStream();
        frame.WriteByte(first);
        if (payload.Length < 126) frame.WriteByte((byte)(0x80 | payload.Length));
        else
        {
            frame.WriteByte(0x80 | 126);
            frame.WriteByte((byte)(payload.Length >> 8));
            frame.WriteByte((byte)payload.Length);
        }
        frame.Write(Mask);
        for (var i = 0; i < payload.Length; i++) frame.WriteByte((byte)(payload[i] ^ Mask[i % 4]));
        await _stream.WriteAsync(frame.ToArray());
    }

    private async Task<byte[]> ReadAsync(int count)
    {
        var bytes = new byte[count];
        await _stream.ReadExactlyAsync(bytes);
        return bytes;
    }
}
