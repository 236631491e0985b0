using SenexTrader.Blazor.Simulation.DxLink.Frames;

namespace SenexTrader.Blazor.Simulation.DxLink.Feed;

/// <summary>One open feed channel: what holds on it, what is subscribed, and what waits for the end of the aggregation period. Used under the connection's gate.</summary>
internal sealed class FeedChannel(int id, FeedContract contract, TimeProvider time, Lock gate, Action wake)
{
    /// <summary>Values in one frame, so that a frame stays well below what clients take.</summary>
    private const int MostValues = 2400;

    private readonly FeedQueue _urgent = new();
    private readonly long _opened = time.GetTimestamp();
    private FeedQueue _waiting = new();
    private FeedQueue _flushing = new();
    private TimeSpan _flushAt;

    public Lock Gate => gate;
    public int Id => id;
    public FeedContract Contract => contract;
    public FeedConfig Config { get; set; } = FeedConfig.Ordinary;
    public Dictionary<SubscriptionKey, Subscription> Subscriptions { get; } = [];

    /// <summary>After a second login on one link clients ask for their channels again; once that is no violation.</summary>
    public bool MayBeAskedAgain { get; set; }

    private TimeSpan Age => time.GetElapsedTime(_opened);

    /// <summary>Puts a subscription in line: current values and snapshots at once, changes at the end of the period they came in.</summary>
    public void Enqueue(Subscription subscription, bool urgent)
    {
        if (urgent)
        {
            _urgent.Add(subscription);
            wake();
            return;
        }
        if (subscription.Queued) return;
        subscription.Queued = true;
        var first = _waiting.IsEmpty;
        if (first) _flushAt = NextFlush();
        _waiting.Add(subscription);
        if (first) wake();
    }

    /// <summary>Fills in rows of one type that may leave now.</summary>
    public string? Give(List<Row> rows)
    {
        if (_urgent.Give(rows, Most) is { } first) return first;
        if (_flushing.Give(rows, Most) is { } next) return next;
        if (_waiting.IsEmpty || Age < _flushAt) return null;
        (_waiting, _flushing) = (_flushing, _waiting);
        return _flushing.Give(rows, Most);
    }

    /// <summary>How long until something may leave; null when nothing waits.</summary>
    public TimeSpan? DueIn()
    {
        if (!_urgent.IsEmpty || !_flushing.IsEmpty) return TimeSpan.Zero;
        if (_waiting.IsEmpty) return null;
        var due = _flushAt - Age;
        return due > TimeSpan.Zero ? due : TimeSpan.Zero;
    }

    private TimeSpan NextFlush()
    {
        var (age, period) = (Age, Config.Period);
        return period == TimeSpan.Zero ? age : new TimeSpan((age.Ticks / period.Ticks + 1) * period.Ticks);
    }

    private int Most(string type)
    {
        var most = MostValues / Config.Columns(type).Count;
        return Math.Max(1, Config.Format == FeedFormat.Compact ? most : most / 2);
    }
}
