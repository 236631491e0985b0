using System.Net.WebSockets;
using System.Text;
using System.Text.RegularExpressions;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Access;

/// <summary>A browser's side of a circuit without a browser: it says what it is told to, and keeps all that it hears.</summary>
internal sealed partial class HandmadeCircuit : IDisposable
{
    /// <summary>What the framework answers with where there is nothing.</summary>
    public const string None = "\u00c0", No = "\u00c2", Yes = "\u00c3";

    private readonly ClientWebSocket socket = new();
    private readonly StringBuilder heard = new();
    private int calls;

    /// <summary>Everything heard so far, byte by byte.</summary>
    public string Heard => heard.ToString();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<HandmadeCircuit> OpenAsync(Uri app, Visitor visitor)
    {
        var circuit = new HandmadeCircuit();
        circuit.socket.Options.Cookies = visitor.Cookies;
        circuit.socket.Options.SetRequestHeader("Origin", app.GetLeftPart(UriPartial.Authority));
        await circuit.socket.ConnectAsync(new UriBuilder(app) { Scheme = "ws", Path = "/_blazor" }.Uri, Cancel);
        await CircuitWire.ShakeHandsAsync(circuit.socket);
        return circuit;
    }

    /// <summary>The page's parts as its markup has them sealed, for <c>UpdateRootComponents</c>.</summary>
    public static string PartsOf(string html) =>
        $"{{\"batchId\":1,\"operations\":[{string.Join(',', Part().Matches(html).Select((m, i) => $"{{\"type\":\"add\",\"ssrComponentId\":{i + 1},\"marker\":{m.Groups[1].Value}}}"))}]}}";

    public static string StateOf(string html) => State().Match(html).Groups[1].Value;

    /// <returns>The result, or null when the server has closed instead.</returns>
    public async Task<string?> CallAsync(string method, params string[] arguments)
    {
        var id = $"{++calls}";
        await CircuitWire.CallAsync(socket, id, method, arguments);
        var answer = Encoding.Latin1.GetString(CircuitWire.Answer(id));
        return await HearAsync(answer) is { } frame ? frame[(frame.IndexOf(answer, StringComparison.Ordinal) + answer.Length)..] : null;
    }

    /// <summary>Says something to which no result comes.</summary>
    public Task TellAsync(string method, params string[] arguments) => CircuitWire.CallAsync(socket, $"{++calls}", method, arguments);

    /// <returns>The frame with these words in it, or null when the server has closed before.</returns>
    public async Task<string?> HearAsync(string words)
    {
        while (await CircuitWire.HearAsync(socket) is { } bytes)
        {
            var frame = Encoding.Latin1.GetString(bytes);
            heard.Append(frame);
            if (frame.Contains(words, StringComparison.Ordinal)) return frame;
        }

        return null;
    }

    public void Dispose() => socket.Dispose();

    [GeneratedRegex("<!--Blazor:(\\{\"type\":\"server\".*?\\})-->")]
    private static partial Regex Part();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->")]
    private static partial Regex State();
}
