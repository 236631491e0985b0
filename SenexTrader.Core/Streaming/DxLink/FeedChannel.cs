namespace SenexTrader.Core.Streaming.DxLink;

/// <summary>A FEED channel: one pace for the types of one group.</summary>
/// <param name="AggregationSeconds">How long the server may gather before it sends; the latest value of the time is what comes.</param>
internal sealed record FeedChannel(FeedGroup Group, double AggregationSeconds, IReadOnlyList<FeedEventType> Types)
{
    public static readonly IReadOnlyList<FeedChannel> All =
    [
        new(FeedGroup.Underlyings, 0.25, [FeedEventType.Quote, FeedEventType.Trade]),
        new(FeedGroup.Summaries, 5, [FeedEventType.Summary]),
        new(FeedGroup.Options, 0.5, [FeedEventType.Quote]),
        new(FeedGroup.Greeks, 1, [FeedEventType.Greeks, FeedEventType.Candle]),
    ];

    public int Number => (int)Group;

    public IEnumerable<string> FieldsOf(FeedEventType type) => (Group, type) is (FeedGroup.Underlyings, FeedEventType.Quote)
        ? FeedFields.Wanted[type].Concat(FeedFields.TimesOfQuote)
        : FeedFields.Wanted[type];
}
