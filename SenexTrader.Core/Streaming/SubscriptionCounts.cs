namespace SenexTrader.Core.Streaming;

/// <summary>How far the subscriptions of a feed have come, counted per type and symbol.</summary>
/// <param name="LatePending">Symbols asked for more than ten seconds ago and never heard, in order; at most twenty.</param>
public sealed record SubscriptionCounts(int Wanted, int Pending, int Confirmed, IReadOnlyList<string> LatePending)
{
    public static SubscriptionCounts None { get; } = new(0, 0, 0, []);
}
