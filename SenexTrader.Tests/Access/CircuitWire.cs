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
    public static Task CallNothingAsync(ClientWebSocket socket, int length)
    {
        // [1, {}, "1", "NoSuchMethod", [text], []]
        byte[] message =
        [
            0x96, 0x01, 0x80, 0xa1, (byte)'1', 0xac, .. "NoSuchMethod"u8, 0x91, 0xdb,
            (byte)(length >> 24), (byte)(length >> 16), (byte)(length >> 8), (byte)length, .. Enumerable.Repeat((byte)'x', length), 0x90,
        ];
        return socket.SendAsync((byte[])[.. Length(message.Length), .. message], WebSocketMessageType.Binary, true, Cancel).WaitAsync(Cancel);
    }

    /// <summary>The next message; null when the server has closed.</summary>
    public static async Task<byte[]?> HearAsync(ClientWebSocket socket)
    {
        var heard = new byte[64 * 1024];
        var got = await socket.ReceiveAsync(heard, Cancel);
        return got.MessageType is WebSocketMessageType.Close ? null : heard[..got.Count];
    }

    private static IEnumerable<byte> Length(int length)
    {
        for (; length > 0x7f; length >>= 7) yield return (byte)(length & 0x7f | 0x80);
        yield return (byte)length;
    }
}
