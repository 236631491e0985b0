using SenexTrader.Blazor.Simulation.DxLink.Frames;
using SenexTrader.Blazor.Simulation.Market;

namespace SenexTrader.Blazor.Simulation.DxLink.Feed;

/// <summary>A subscription the contract cannot serve: it is kept, and nothing comes.</summary>
internal sealed class SilentSubscription(FeedChannel channel, SubscriptionKey key) : Subscription(channel, key)
{
    public override void Take(MarketEvent market) { }

    public override Action? Load() => null;

    public override bool Give(List<Row> rows, int most) => false;
}
