using SenexTrader.Blazor.Simulation.DxLink.Frames;

namespace SenexTrader.Blazor.Simulation.DxLink.Feed;

/// <summary>Subscriptions with something to send, by type, since a frame carries one type; the types take turns.</summary>
internal sealed class FeedQueue
{
    private readonly Dictionary<string, Queue<Subscription>> _byType = [];
    private readonly Queue<string> _turns = new();

    public bool IsEmpty => _turns.Count == 0;

    public void Add(Subscription subscription)
    {
        if (!_byType.TryGetValue(subscription.Type, out var queue)) _byType[subscription.Type] = queue = new();
        if (queue.Count == 0) _turns.Enqueue(subscription.Type);
        queue.Enqueue(subscription);
    }

    /// <summary>Fills <paramref name="rows"/> with one type's rows; the type is null when there was nothing.</summary>
    public string? Give(List<Row> rows, Func<string, int> most)
    {
        while (_turns.TryDequeue(out var type))
        {
            var (queue, limit) = (_byType[type], most(type));
            while (rows.Count < limit && queue.TryDequeue(out var subscription))
            {
                subscription.Queued = false;
                if (subscription.Ended || !subscription.Give(rows, limit)) continue;
                subscription.Queued = true;
                queue.Enqueue(subscription);
            }
            if (queue.Count > 0) _turns.Enqueue(type);
            if (rows.Count > 0) return type;
        }
        return null;
    }
}
