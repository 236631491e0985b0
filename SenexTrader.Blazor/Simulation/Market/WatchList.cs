using SenexTrader.Blazor.Simulation.Market.Events;

namespace SenexTrader.Blazor.Simulation.Market;

/// <summary>What is watched, in the order in which it is due. Safe for many threads.</summary>
public sealed class WatchList
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Type, string Symbol), Watched> _watched = [];
    private readonly PriorityQueue<Watched, (long, long)> _due = new();
    private long _numbers;

    /// <summary>Adds a watcher; its first event is the first one after <paramref name="now"/> (ms UTC).</summary>
    public Watched Add(IEventMaker maker, Subject subject, Rhythm rhythm, long now)
    {
        lock (_gate)
        {
            if (!_watched.TryGetValue((maker.Type, subject.Symbol), out var watched))
            {
                watched = _watched[(maker.Type, subject.Symbol)] = new(maker, subject, rhythm, _numbers++) { Next = rhythm.Next(now) };
                _due.Enqueue(watched, (watched.Next, watched.Number));
            }
            watched.Watchers++;
            return watched;
        }
    }

    /// <summary>Takes a watcher off; true if nothing at all is watched any more.</summary>
    public bool Remove(Watched watched)
    {
        lock (_gate)
        {
            if (--watched.Watchers == 0)
                _watched.Remove((watched.Maker.Type, watched.Subject.Symbol));
            return _watched.Count == 0;
        }
    }

    /// <summary>Fills in what is due by <paramref name="now"/>, in order, leaving out moments before <paramref name="notBefore"/>.</summary>
    public void TakeDue(long now, long notBefore, List<(Watched Watched, long Tick)> due)
    {
        lock (_gate)
            while (_due.TryPeek(out var next, out _) && next.Next <= now)
            {
                _due.Dequeue();
                if (next.Watchers == 0)
                    continue;
                if (next.Next >= notBefore)
                    due.Add((next, next.Next));
                next.Next = next.Rhythm.Next(Math.Max(next.Next, notBefore));
                _due.Enqueue(next, (next.Next, next.Number));
            }
    }
}
