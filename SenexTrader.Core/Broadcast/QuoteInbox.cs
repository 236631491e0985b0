using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Threading.Channels;

namespace SenexTrader.Core.Broadcast;

/// <summary>One circuit's quotes in view: latest per symbol, taken in batches. Dispose to leave.</summary>
public sealed class QuoteInbox : IDisposable
{
    private readonly ConcurrentDictionary<string, QuoteUpdate> latest = new(StringComparer.Ordinal);
    private readonly Channel<bool> bell = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private Action<QuoteInbox>? leave;

    internal QuoteInbox(string user, IEnumerable<string> symbols, Action<QuoteInbox> leave)
    {
        User = user;
        Symbols = symbols.ToFrozenSet(StringComparer.Ordinal);
        this.leave = leave;
    }

    public string User { get; }

    public IReadOnlySet<string> Symbols { get; }

    /// <summary>Waits for an update; false once left.</summary>
    public ValueTask<bool> WaitAsync(CancellationToken cancel) => bell.Reader.WaitToReadAsync(cancel);

    /// <summary>Takes everything new, at most one update per symbol.</summary>
    public IReadOnlyList<QuoteUpdate> Take()
    {
        bell.Reader.TryRead(out _);
        var taken = new List<QuoteUpdate>();
        foreach (var symbol in latest.Keys)
            if (latest.TryRemove(symbol, out var update)) taken.Add(update);
        return taken;
    }

    public void Dispose()
    {
        Interlocked.Exchange(ref leave, null)?.Invoke(this);
        bell.Writer.TryComplete();
    }

    internal void Offer(QuoteUpdate update)
    {
        if (!Symbols.Contains(update.StreamerSymbol)) return;
        latest[update.StreamerSymbol] = update;
        bell.Writer.TryWrite(true);
    }
}
