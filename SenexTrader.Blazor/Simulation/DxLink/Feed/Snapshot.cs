using SenexTrader.Blazor.Simulation.DxLink.Frames;
using SenexTrader.Blazor.Simulation.Market;

namespace SenexTrader.Blazor.Simulation.DxLink.Feed;

/// <summary>A history on its way out, newest first, with the flags that tell its first and its last row.</summary>
internal sealed class Snapshot
{
    /// <summary>Rows after which a snapshot is snipped: almost two years of minutes around the clock.</summary>
    private const int MostRows = 1_000_000;

    private readonly IReadOnlyList<MarketEvent> _events;
    private readonly MarketEvent? _marker;
    private int _next;

    private Snapshot(IReadOnlyList<MarketEvent> events, MarketEvent? marker) => (_events, _marker) = (events, marker);

    public DateTimeOffset Newest => _events.Count > 0 ? _events[0].At : DateTimeOffset.MinValue;

    private int Count => Math.Min(_events.Count, MostRows) + (_marker is null ? 0 : 1);

    /// <summary>Null where the market does not know the symbol.</summary>
    public static Snapshot? Of(ITape tape, FeedKey key, long fromTime)
    {
        var events = tape.History(key.Type, key.Symbol, fromTime);
        if (events.Count == 0)
        {
            if (tape.Latest(key.Type, key.Symbol) is not { } latest) return null;
            events = TimeOf(latest) >= fromTime ? [latest] : [];
        }
        var reachesStart = events.Count > MostRows || (events.Count > 0 && TimeOf(events[^1]) <= fromTime);
        return new(events, reachesStart ? null : new MarkerEvent(key, fromTime, DateTimeOffset.FromUnixTimeMilliseconds(fromTime)));
    }

    /// <summary>Moves up to <paramref name="most"/> rows out; true when more remain.</summary>
    public bool Give(List<Row> rows, int most)
    {
        for (; most > 0 && _next < Count; most--, _next++)
        {
            var isMarker = _marker is not null && _next == Count - 1;
            rows.Add(isMarker ? new(_marker, Flags(isMarker)) : Row.Of(_events, _next, Flags(isMarker)));
        }
        return _next < Count;
    }

    private int Flags(bool isMarker)
    {
        var flags = _next == 0 ? SnapshotFlags.Begin : 0;
        if (_next < Count - 1) return flags;
        if (isMarker) return flags | SnapshotFlags.Remove | SnapshotFlags.End;
        return flags | (_events.Count > MostRows ? SnapshotFlags.Snip : SnapshotFlags.End);
    }

    private static long TimeOf(MarketEvent market) => market.TryGet("time", out var time) ? time.Integer : 0;
}
