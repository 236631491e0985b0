using SenexTrader.Core.Cache;

namespace SenexTrader.Core.Streaming.Live;

/// <summary>
/// What one feed has said on its present connection, bounded by what it is asked for. It is written again before it
/// expires for as long as the connection is alive, and forgotten when it ends: an old price can never look young.
/// </summary>
public sealed class LiveTable
{
    private readonly LiveWriter writer;
    private readonly List<ILiveMap> maps = [];
    private volatile bool live;

    public LiveTable(LiveWriter writer)
    {
        this.writer = writer;
        writer.Add(this);
    }

    /// <param name="idOf">Makes the id in the key from the map's id, where they differ.</param>
    public LiveMap<T> Map<T>(CacheKey<Stamped<T>> key, Func<string, string>? idOf = null)
    {
        var map = new LiveMap<T>(key, idOf ?? (id => id), writer);
        maps.Add(map);
        return map;
    }

    /// <summary>A new connection has begun.</summary>
    public void Begin(long epoch)
    {
        foreach (var map in maps) map.Begin(epoch);
        live = true;
    }

    /// <summary>The connection is lost or silent.</summary>
    public void End()
    {
        live = false;
        foreach (var map in maps) map.Begin(0);
    }

    /// <summary>Its feed has ended for good.</summary>
    internal void Retire()
    {
        End();
        writer.Remove(this);
    }

    /// <summary>All values that stand; none once the connection has ended.</summary>
    internal IEnumerable<LiveSlot> Standing() => live ? maps.SelectMany(m => m.Slots()) : [];
}
