namespace SenexTrader.Blazor.Simulation.DxLink.Feed;

/// <summary>A subscription the contract cannot serve: it is kept, and nothing comes.</summary>
internal sealed class SilentSubscription(FeedChannel channel, SubscriptionKey key) : Subscription(channel, key, new(1, (_, _) => true))
{
    public override Action? Load() => null;
}
