namespace SenexTrader.Core.Streaming.DxLink;

/// <summary>The events of one frame, used again for the next. A frame counts as a whole or block by block, never half a row.</summary>
public sealed class EventBatch
{
    public List<QuoteEvent> Quotes { get; } = [];

    public List<TradeEvent> Trades { get; } = [];

    public List<SummaryEvent> Summaries { get; } = [];

    public List<GreeksEvent> Greeks { get; } = [];

    public List<CandleEvent> Candles { get; } = [];

    public int Count => Quotes.Count + Trades.Count + Summaries.Count + Greeks.Count + Candles.Count;

    public void Clear()
    {
        Quotes.Clear();
        Trades.Clear();
        Summaries.Clear();
        Greeks.Clear();
        Candles.Clear();
    }

    internal int CountOf(FeedEventType type) => type switch
    {
        FeedEventType.Quote => Quotes.Count,
        FeedEventType.Trade => Trades.Count,
        FeedEventType.Summary => Summaries.Count,
        FeedEventType.Candle => Candles.Count,
        _ => Greeks.Count,
    };

    /// <summary>Takes back what a block gave before it turned out to be damaged.</summary>
    internal void Truncate(FeedEventType type, int count)
    {
        switch (type)
        {
            case FeedEventType.Quote: Cut(Quotes, count); break;
            case FeedEventType.Trade: Cut(Trades, count); break;
            case FeedEventType.Summary: Cut(Summaries, count); break;
            case FeedEventType.Candle: Cut(Candles, count); break;
            default: Cut(Greeks, count); break;
        }
    }

    private static void Cut<T>(List<T> list, int count) => list.RemoveRange(count, list.Count - count);
}
