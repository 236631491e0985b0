namespace SenexTrader.Blazor.Simulation.Faults;

/// <summary>The faults that are on. Wires ask it before each frame or answer; each order ends by its clock or by <see cref="EndAll"/>.</summary>
public sealed class FaultBoard(TimeProvider time) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Fault, ITimer?> _active = [];
    private readonly List<Action<FaultChange>> _watchers = [];
    private volatile IReadOnlyDictionary<FaultTarget, FaultSet> _sets = new Dictionary<FaultTarget, FaultSet>();
    private int _lastId;

    public IReadOnlyList<Fault> Active
    {
        get { lock (_gate) return [.. _active.Keys.OrderBy(f => f.Order.Id)]; }
    }

    public FaultSet On(FaultTarget target) => _sets.GetValueOrDefault(target, FaultSet.None);

    /// <summary>Tells <paramref name="handler"/> of every change; it must not block.</summary>
    public IDisposable Watch(Action<FaultChange> handler)
    {
        lock (_gate) _watchers.Add(handler);
        return new Watching(() => { lock (_gate) _watchers.Remove(handler); });
    }

    /// <summary>Puts an order into force and says how it is listed.</summary>
    public FaultOrder Begin(FaultOrder order, Func<FaultOrder, Fault> make)
    {
        var now = time.GetUtcNow();
        var until = order.Seconds is { } seconds and > 0 ? now.AddSeconds(seconds) : (DateTimeOffset?)null;
        var fault = make(order with { Id = Interlocked.Increment(ref _lastId), Since = now, Until = until });
        // What happens once and leaves nothing behind is told, but not kept.
        var lasts = until is not null || !fault.CutsLinks;
        lock (_gate)
        {
            if (lasts) _active[fault] = until is null ? null : time.CreateTimer(_ => End(fault), null, until.Value - now, Timeout.InfiniteTimeSpan);
            Refresh();
        }
        Tell(new([fault], []));
        return fault.Order;
    }

    /// <summary>Ends every fault and says how many there were.</summary>
    public int EndAll()
    {
        var ended = Active;
        foreach (var fault in ended) End(fault);
        return ended.Count;
    }

    public void Dispose() => EndAll();

    private void End(Fault fault)
    {
        lock (_gate)
        {
            if (!_active.Remove(fault, out var timer)) return;
            timer?.Dispose();
            Refresh();
        }
        (fault as IDisposable)?.Dispose();
        Tell(new([], [fault]));
    }

    private void Refresh() => _sets = _active.Keys.OrderBy(f => f.Order.Id).GroupBy(f => f.Order.Target)
        .ToDictionary(g => g.Key, g => new FaultSet([.. g]));

    private void Tell(FaultChange change)
    {
        Action<FaultChange>[] watchers;
        lock (_gate) watchers = [.. _watchers];
        foreach (var watcher in watchers) watcher(change);
    }

    private sealed class Watching(Action stop) : IDisposable
    {
        public void Dispose() => stop();
    }
}
