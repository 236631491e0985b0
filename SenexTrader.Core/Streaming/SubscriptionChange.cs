namespace SenexTrader.Core.Streaming;

/// <summary>What the feed must be told.</summary>
public sealed record SubscriptionChange(IReadOnlyList<FeedSubscription> Add, IReadOnlyList<FeedSubscription> Remove)
{
    public bool IsEmpty => Add.Count == 0 && Remove.Count == 0;
}
