using SenexTrader.Blazor.Simulation.DxLink.Frames;
using SenexTrader.Blazor.Simulation.Market;

namespace SenexTrader.Blazor.Simulation.DxLink.Feed;

/// <summary>A snapshot from now back to a time, then every change. Changes of one index conflate; a client that missed too many gets a new snapshot.</summary>
/// <param name="fromTime">ms UTC; 0 asks for everything.</param>
internal sealed class HistorySubscription(FeedChannel channel, SubscriptionKey key, long fromTime, ITape tape) : Subscription(channel, key)
{
    private const int MostChanges = 1024;
    private readonly List<(long Index, MarketEvent Event)> _changes = [];
    private Snapshot? _snapshot;
    private bool _loaded;
    private bool _missed;

    public long FromTime => fromTime;

    public override void Take(MarketEvent market)
    {
        var index = market.TryGet("index", out var value) ? value.Integer : 0;
        if (_changes.Count > 0 && _changes[^1].Index == index) _changes[^1] = (index, market);
        else if (_changes.Count < MostChanges) _changes.Add((index, market));
        else _missed = true;
        if (_loaded) Channel.Enqueue(this, urgent: false);
    }

    public override Action? Load()
    {
        var snapshot = Snapshot.Of(tape, Key.Feed, fromTime);
        return () =>
        {
            Begin(snapshot);
            Channel.Enqueue(this, urgent: true);
        };
    }

    public override bool Give(List<Row> rows, int most)
    {
        if (_missed) Begin(Snapshot.Of(tape, Key.Feed, fromTime));
        if (_snapshot is { } snapshot)
        {
            if (snapshot.Give(rows, most - rows.Count)) return true;
            _snapshot = null;
        }
        var count = Math.Min(most - rows.Count, _changes.Count);
        for (var i = 0; i < count; i++) rows.Add(new(_changes[i].Event));
        _changes.RemoveRange(0, count);
        return _changes.Count > 0;
    }

    private void Begin(Snapshot? snapshot)
    {
        (_snapshot, _loaded, _missed) = (snapshot, true, false);
        // What came in before the snapshot was taken is in it already.
        if (snapshot is not null) _changes.RemoveAll(c => c.Event.At <= snapshot.Newest);
    }
}
