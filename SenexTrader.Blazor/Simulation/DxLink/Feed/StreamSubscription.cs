namespace SenexTrader.Blazor.Simulation.DxLink.Feed;

/// <summary>Every event from now on, none before. A client too slow for that loses the oldest ones, not its link.</summary>
internal sealed class StreamSubscription(FeedChannel channel, SubscriptionKey key) : Subscription(channel, key, new(4096, (_, _) => false))
{
    public override Action? Load() => null;
}
