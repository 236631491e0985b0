using System.Threading.Channels;

namespace SenexTrader.Core.Broadcast;

/// <summary>
/// A circuit's inbox. Wait with <c>WaitToReadAsync</c>: an abandoned <c>ReadAsync</c> would eat the next item.
/// Dispose to leave.
/// </summary>
public sealed class HubSubscription<T>(ChannelReader<T> inbox, Action leave) : IDisposable
{
    private Action? leave = leave;

    public ChannelReader<T> Inbox { get; } = inbox;

    /// <summary>An inbox into which nothing ever comes, for somebody with nothing to watch.</summary>
    public static HubSubscription<T> ToNothing()
    {
        var nothing = Channel.CreateBounded<T>(1);
        return new HubSubscription<T>(nothing.Reader, () => nothing.Writer.TryComplete());
    }

    public void Dispose() => Interlocked.Exchange(ref leave, null)?.Invoke();
}
