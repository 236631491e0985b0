using System.Net.WebSockets;
using System.Text;

namespace SenexTrader.Tests.Access;

/// <summary>Speaks to a circuit's hub by hand: Blazor's MessagePack, each message behind its length.</summary>
internal static class CircuitWire
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task ShakeHandsAsync(ClientWebSocket socket)
    {
        await socket.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"), WebSocketMessageType.Text, true, Cancel);
        Assert.Equal("{}\u001e", Encoding.UTF8.GetString((await HearAsync(socket))!));
    }

    /// <summary>Calls a method that there is not, with one text of this length: the hub answers that there is none.</summary>
    public static Task CallNothingAsync(ClientWebSocket socket, int length) => CallAsync(socket, "1", "NoSuchMethod", new string('x', length));

    /// <param name="id">Comes back with the answer.</param>
    public static Task CallAsync(ClientWebSocket socket, string id, string method, params string[] arguments)
    {
        // [1, {}, id, method, [arguments], []]
        byte[] message = [0x96, 0x01, 0x80, .. Text(id), .. Text(method), (byte)(0x90 + arguments.Length), .. arguments.SelectMany(Text), 0x90];
        return socket.SendAsync((byte[])[.. Length(message.Length), .. message], WebSocketMessageType.Binary, true, Cancel).WaitAsync(Cancel);
    }

    /// <summary>How the answer with a result to the call of this id begins; the result follows.</summary>
    public static byte[] Answer(string id) => [0x95, 0x03, 0x80, (byte)(0xa0 + id.Length), .. Encoding.UTF8.GetBytes(id), 0x03];

    /// <summary>The next message; null when the server has closed.</summary>
    public static async Task<byte[]?> HearAsync(ClientWebSocket socket)
    {
        var heard = new byte[64 * 1024];
        using var whole = new MemoryStream();
        while (true)
        {
            var got = await socket.ReceiveAsync(heard, Cancel);
            if (got.MessageType is WebSocketMessageType.Close) return null;
            whole.Write(heard, 0, got.Count);
            if (got.EndOfMessage) return whole.ToArray();
        }
    }

    private static byte[] Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return [0xdb, (byte)(bytes.Length >> 24), (byte)(bytes.Length >> 16), (byte)(bytes.Length >> 8), (byte)bytes.Length, .. bytes];
    }

    private static IEnumerable<byte> Length(int length)
    {
        for (; length > 0x7f; length >>= 7) yield return (byte)(length & 0x7f | 0x80);
        yield return (byte)length;
    }
}
