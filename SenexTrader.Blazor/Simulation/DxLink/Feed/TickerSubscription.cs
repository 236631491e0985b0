using SenexTrader.Blazor.Simulation.DxLink.Frames;
using SenexTrader.Blazor.Simulation.Market;

namespace SenexTrader.Blazor.Simulation.DxLink.Feed;

/// <summary>The newest value of each period only. A client that is some periods late gets the last few, then the newest.</summary>
internal sealed class TickerSubscription(FeedChannel channel, SubscriptionKey key, ITape tape) : Subscription(channel, key, new(8, (_, _) => true))
{
    private MarketEvent? _current;

    public override Action? Load()
    {
        if (tape.Latest(Type, Key.Feed.Symbol) is not { } latest) return null;
        return () =>
        {
            // While it was looked up the market went on: an old value must not follow a new one.
            if (latest.At < GivenUntil) return;
            _current = latest;
            TellFrom(latest.At);
            Channel.Enqueue(this);
        };
    }

    public override bool Give(List<Row> rows, int most)
    {
        if (_current is { } current) rows.Add(new(current));
        _current = null;
        return base.Give(rows, most);
    }
}
