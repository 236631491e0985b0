using SenexTrader.Blazor.Simulation.DxLink.Frames;
using SenexTrader.Blazor.Simulation.Market;

namespace SenexTrader.Blazor.Simulation.DxLink.Feed;

/// <summary>Every event from now on, none before. A client too slow for that loses the oldest ones, not its link.</summary>
internal sealed class StreamSubscription(FeedChannel channel, SubscriptionKey key) : Subscription(channel, key)
{
    private const int Most = 4096;
    private readonly Queue<MarketEvent> _waiting = new();

    public override void Take(MarketEvent market)
    {
        if (_waiting.Count == Most) _waiting.Dequeue();
        _waiting.Enqueue(market);
        Channel.Enqueue(this, urgent: false);
    }

    public override Action? Load() => null;

    public override bool Give(List<Row> rows, int most)
    {
        for (; rows.Count < most && _waiting.TryDequeue(out var market);) rows.Add(new(market));
        return _waiting.Count > 0;
    }
}
