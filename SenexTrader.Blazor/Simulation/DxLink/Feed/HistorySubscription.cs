using SenexTrader.Blazor.Simulation.DxLink.Frames;
using SenexTrader.Blazor.Simulation.Market;

namespace SenexTrader.Blazor.Simulation.DxLink.Feed;

/// <summary>A snapshot from now back to a time, then every change. Changes of one index conflate; a client that missed too many gets a new snapshot.</summary>
/// <param name="fromTime">ms UTC; 0 asks for everything.</param>
internal sealed class HistorySubscription(FeedChannel channel, SubscriptionKey key, long fromTime, ITape tape)
    : Subscription(channel, key, new(1024, (one, other) => IndexOf(one) == IndexOf(other)))
{
    private Snapshot? _snapshot;
    private bool _loaded;
    private bool _missed;

    public long FromTime => fromTime;

    public override Action? Load()
    {
        var snapshot = Snapshot.Of(tape, Key.Feed, fromTime);
        return () =>
        {
            Begin(snapshot);
            Channel.Enqueue(this);
        };
    }

    public override bool Give(List<Row> rows, int most)
    {
        if (!_loaded) return false;
        if (_missed) Begin(Snapshot.Of(tape, Key.Feed, fromTime));
        if (_snapshot is { } snapshot)
        {
            if (snapshot.Give(rows, most - rows.Count)) return true;
            _snapshot = null;
        }
        return base.Give(rows, most);
    }

    protected override void OnLost() => _missed = true;

    private void Begin(Snapshot? snapshot)
    {
        (_snapshot, _loaded, _missed) = (snapshot, true, false);
        // What came in before the snapshot was taken is in it already.
        if (snapshot is not null) TellFrom(snapshot.Newest);
    }

    private static long IndexOf(MarketEvent market) => market.TryGet("index", out var index) ? index.Integer : 0;
}
