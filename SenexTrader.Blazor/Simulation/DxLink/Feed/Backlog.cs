using SenexTrader.Blazor.Simulation.Market;

namespace SenexTrader.Blazor.Simulation.DxLink.Feed;

/// <summary>
/// Events of one subscription on their way out, each with the end of its aggregation period. Two of one period conflate by the
/// events' own times, never by when a thread woke, so that one market is told in the same rows every time.
/// </summary>
/// <param name="most">What is kept for a client that does not read; then the oldest goes.</param>
/// <param name="conflates">Whether the second replaces the first within a period.</param>
internal sealed class Backlog(int most, Func<MarketEvent, MarketEvent, bool> conflates)
{
    private readonly Queue<Entry> _older = new();
    private Entry? _newest;

    /// <summary>When the next row may leave; null when nothing waits.</summary>
    public DateTimeOffset? FirstEnd => _older.TryPeek(out var first) ? first.End : _newest?.End;

    public DateTimeOffset? LastEnd => _newest?.End;

    /// <summary>Puts an event in line; false when another one was lost for it.</summary>
    public bool Add(MarketEvent market, DateTimeOffset end)
    {
        if (_newest is { } last && (last.End != end || !conflates(last.Event, market))) _older.Enqueue(last);
        _newest = new(market, end);
        if (_older.Count < most) return true;
        _older.Dequeue();
        return false;
    }

    /// <summary>The next event whose period was over by this moment.</summary>
    public MarketEvent? Take(DateTimeOffset reached)
    {
        if (FirstEnd is not { } end || end > reached) return null;
        if (_older.TryDequeue(out var first)) return first.Event;
        var newest = _newest!.Value.Event;
        _newest = null;
        return newest;
    }

    /// <summary>Drops what happened by this moment.</summary>
    public void Forget(DateTimeOffset moment)
    {
        for (var left = _older.Count; left > 0; left--)
            if (_older.Dequeue() is var entry && entry.Event.At > moment) _older.Enqueue(entry);
        if (_newest?.Event.At <= moment) _newest = null;
    }

    private readonly record struct Entry(MarketEvent Event, DateTimeOffset End);
}
