using SenexTrader.Core.Domain.Instruments;

namespace SenexTrader.Core.Streaming;

/// <summary>One thing to ask the feed for.</summary>
/// <param name="Symbol">The feed's own symbol.</param>
public readonly record struct FeedSubscription(FeedEventType Type, string Symbol)
{
    public FeedGroup Group => Type switch
    {
        FeedEventType.Summary => FeedGroup.Summaries,
        FeedEventType.Greeks or FeedEventType.Candle => FeedGroup.Greeks,
        _ => StreamerSymbols.IsOption(Symbol) ? FeedGroup.Options : FeedGroup.Underlyings,
    };
}
