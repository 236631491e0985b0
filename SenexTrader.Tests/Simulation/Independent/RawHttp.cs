using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace SenexTrader.Tests.Simulation.Independent;

/// <summary>HTTP/1.1 by hand, one connection per request.</summary>
internal static class RawHttp
{
    public static async Task<(int Status, string Body)> SendAsync(Uri address, string method, string? bearer = null, string? json = null, string userAgent = "raw/1.0")
    {
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(address.Host, address.Port);
        await using var stream = tcp.GetStream();
        var body = Encoding.UTF8.GetBytes(json ?? "");
        var head = new StringBuilder($"{method} {address.PathAndQuery} HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\n");
        if (userAgent.Length > 0) head.Append(CultureInfo.InvariantCulture, $"User-Agent: {userAgent}\r\n");
        if (bearer is not null) head.Append(CultureInfo.InvariantCulture, $"Authorization: Bearer {bearer}\r\n");
        if (json is not null) head.Append(CultureInfo.InvariantCulture, $"Content-Type: application/json\r\nContent-Length: {body.Length}\r\n");
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head.Append("\r\n").ToString()));
        await stream.WriteAsync(body);

        var whole = new MemoryStream();
        await stream.CopyToAsync(whole);
        return Parse(whole.ToArray());
    }

    private static (int Status, string Body) Parse(byte[] answer)
    {
        var split = answer.AsSpan().IndexOf("\r\n\r\n"u8);
        var head = Encoding.ASCII.GetString(answer, 0, split);
        var body = answer.AsSpan(split + 4);
        var status = int.Parse(head.Split(' ')[1], CultureInfo.InvariantCulture);
        var chunked = head.Contains("Transfer-Encoding: chunked", StringComparison.OrdinalIgnoreCase);
        return (status, Encoding.UTF8.GetString(chunked ? Unchunk(body) : body.ToArray()));
    }

    private static byte[] Unchunk(ReadOnlySpan<byte> body)
    {
        var whole = new MemoryStream();
        while (true)
        {
            var line = body.IndexOf("\r\n"u8);
            var size = int.Parse(Encoding.ASCII.GetString(body[..line]), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (size == 0) return whole.ToArray();
            whole.Write(body.Slice(line + 2, size));
            body = body[(line + 2 + size + 2)..];
        }
    }
}
