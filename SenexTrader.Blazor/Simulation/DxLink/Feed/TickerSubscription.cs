using SenexTrader.Blazor.Simulation.DxLink.Frames;
using SenexTrader.Blazor.Simulation.Market;

namespace SenexTrader.Blazor.Simulation.DxLink.Feed;

/// <summary>The newest value only: what comes in before the last one left replaces it.</summary>
internal sealed class TickerSubscription(FeedChannel channel, SubscriptionKey key, ITape tape) : Subscription(channel, key)
{
    private MarketEvent? _newest;

    public override void Take(MarketEvent market)
    {
        _newest = market;
        Channel.Enqueue(this, urgent: false);
    }

    public override Action? Load()
    {
        if (tape.Latest(Type, Key.Feed.Symbol) is not { } latest) return null;
        return () =>
        {
            // An event that arrived meanwhile is newer.
            _newest ??= latest;
            Channel.Enqueue(this, urgent: true);
        };
    }

    public override bool Give(List<Row> rows, int most)
    {
        if (_newest is { } newest) rows.Add(new(newest));
        _newest = null;
        return false;
    }
}
