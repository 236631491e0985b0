using System.Collections.Concurrent;
using System.Text;
using Microsoft.Playwright;

namespace SenexTrader.Tests.Browser;

/// <summary>Keeps what a page's circuits send and hear, to look for what must not be there.</summary>
internal sealed class SocketTap
{
    private readonly ConcurrentQueue<string> frames = new();

    public SocketTap(IPage page) => page.WebSocket += (_, socket) =>
    {
        socket.FrameReceived += (_, frame) => Keep(frame);
        socket.FrameSent += (_, frame) => Keep(frame);
    };

    public int Count => frames.Count;

    /// <summary>True when some frame has this text, whole.</summary>
    public bool Heard(string text) => frames.Any(f => f.Contains(text, StringComparison.Ordinal));

    // Texts stand in a circuit's frames as they are, in UTF-8.
    private void Keep(IWebSocketFrame frame) => frames.Enqueue(frame.Text ?? Encoding.UTF8.GetString(frame.Binary ?? []));
}
