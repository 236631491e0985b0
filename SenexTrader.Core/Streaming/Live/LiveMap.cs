using SenexTrader.Core.Cache;

namespace SenexTrader.Core.Streaming.Live;

/// <summary>The latest values of one kind on one feed, by symbol or account. Safe to use from any thread.</summary>
public sealed class LiveMap<T> : ILiveMap
{
    private readonly CacheKey<Stamped<T>> key;
    private readonly LiveWriter writer;
    private readonly Lock gate = new();
    private readonly Dictionary<string, LiveSlot<Stamped<T>>> slots = new(StringComparer.Ordinal);
    private readonly Func<string, string> idOf;
    private long epoch;

    internal LiveMap(CacheKey<Stamped<T>> key, Func<string, string> idOf, LiveWriter writer)
    {
        this.key = key;
        this.idOf = idOf;
        this.writer = writer;
    }

    /// <summary>Takes a value in; one that comes after its connection ended is dropped.</summary>
    /// <param name="at">When it was received here, UTC.</param>
    public void Put(string id, T value, DateTimeOffset at)
    {
        lock (gate)
        {
            if (epoch == 0) return;
            if (!slots.TryGetValue(id, out var slot)) slots[id] = slot = new LiveSlot<Stamped<T>>(key, idOf(id));
            slot.Value = new Stamped<T>(value, epoch, at);
            writer.Offer(slot);
        }
    }

    /// <summary>True when something stands there on this connection.</summary>
    public bool Has(string id)
    {
        lock (gate) return slots.ContainsKey(id);
    }

    /// <summary>Its key goes now, for a value that is no longer followed must not look live.</summary>
    /// <returns>True when there was one.</returns>
    public bool Remove(string id)
    {
        lock (gate)
        {
            if (!slots.Remove(id, out var slot)) return false;
            writer.Drop(slot);
            return true;
        }
    }

    void ILiveMap.Begin(long newEpoch)
    {
        lock (gate)
        {
            foreach (var slot in slots.Values) slot.Value = null;
            slots.Clear();
            epoch = newEpoch;
        }
    }

    IReadOnlyList<LiveSlot> ILiveMap.Slots()
    {
        lock (gate) return [.. slots.Values];
    }
}

internal interface ILiveMap
{
    /// <summary>Forgets every value; 0 takes none in until the next connection.</summary>
    void Begin(long newEpoch);

    IReadOnlyList<LiveSlot> Slots();
}
