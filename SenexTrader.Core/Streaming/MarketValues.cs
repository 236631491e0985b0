using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Domain.Time;
using SenexTrader.Core.Streaming.DxLink;
using SenexTrader.Core.Streaming.Live;

namespace SenexTrader.Core.Streaming;

/// <summary>
/// Takes a feed's events into the cache's keys. Only what is asked for counts; nothing is calculated.
/// </summary>
public sealed class MarketValues
{
    private readonly SubscriptionBook book;
    private readonly TimeProvider time;
    private readonly LiveMap<Quote> quotes;
    private readonly LiveMap<Trade> trades;
    private readonly LiveMap<Summary> summaries;
    private readonly LiveMap<Greeks> greeks;
    private readonly LiveMap<CandleSeries> candles;
    private readonly CandleBooks books = new();
    private long lastLiquid;

    /// <param name="scope">Whose market data: marks the keys of all traders but the first.</param>
    public MarketValues(SubscriptionBook book, LiveTable table, string scope, TimeProvider time)
    {
        (this.book, this.time) = (book, time);
        string IdOf(string symbol) => CacheKeys.Scoped(scope, symbol);
        quotes = table.Map(CacheKeys.Quote, IdOf);
        trades = table.Map(CacheKeys.Trade, IdOf);
        summaries = table.Map(CacheKeys.Summary, IdOf);
        greeks = table.Map(CacheKeys.Greeks, IdOf);
        candles = table.Map(CacheKeys.Candles, IdOf);
    }

    /// <summary>When a liquid underlying was last heard on this connection, on the monotonic clock; null before.</summary>
    public TimeSpan? LastLiquid => Volatile.Read(ref lastLiquid) is > 0 and var ticks ? new TimeSpan(ticks) : null;

    public FeedLag Lag { get; } = new();

    /// <param name="doubt">Whether the last connection was late or silent.</param>
    public void Restart(bool doubt)
    {
        Lag.Restart(doubt);
        Volatile.Write(ref lastLiquid, 0);
        books.Clear();
    }

    public void Take(EventBatch batch)
    {
        var at = time.GetUtcNow();
        Lag.Take(batch, time.Uptime());
        foreach (var e in batch.Quotes)
            if (Hear(FeedEventType.Quote, e.Symbol)) quotes.Put(e.Symbol, new Quote(e.Bid, e.Ask, e.BidSize, e.AskSize), at);
        foreach (var e in batch.Trades)
            if (Hear(FeedEventType.Trade, e.Symbol)) trades.Put(e.Symbol, new Trade(e.Price, e.Size, TimeOf(e.Time), e.DayVolume), at);
        foreach (var e in batch.Summaries)
            if (Hear(FeedEventType.Summary, e.Symbol)) summaries.Put(e.Symbol, SummaryOf(e), at);
        foreach (var e in batch.Greeks)
            if (Hear(FeedEventType.Greeks, e.Symbol)) greeks.Put(e.Symbol, GreeksOf(e), at);
        foreach (var e in batch.Candles)
            if (Hear(FeedEventType.Candle, e.Symbol)) books.Take(e);
        if (batch.Candles.Count > 0)
            foreach (var (symbol, series) in books.TakeChanged()) candles.Put(symbol, series, at);
    }

    /// <summary>What is no longer followed must not look live.</summary>
    public void Forget(FeedSubscription subscription)
    {
        switch (subscription.Type)
        {
            case FeedEventType.Quote: quotes.Remove(subscription.Symbol); break;
            case FeedEventType.Trade: trades.Remove(subscription.Symbol); break;
            case FeedEventType.Summary: summaries.Remove(subscription.Symbol); break;
            case FeedEventType.Candle:
                books.Forget(subscription.Symbol);
                candles.Remove(subscription.Symbol);
                break;
            default: greeks.Remove(subscription.Symbol); break;
        }
    }

    private static Summary SummaryOf(SummaryEvent e) => new(
        e.DayId is >= 0 and <= int.MaxValue ? (int)e.DayId : null, e.Open, e.High, e.Low, e.Close, e.PrevDayClose, e.OpenInterest);

    private static Greeks GreeksOf(GreeksEvent e) => new(e.Volatility, e.Delta, e.Gamma, e.Theta, e.Vega, e.Rho, e.Price);

    private static DateTimeOffset? TimeOf(long? milliseconds) =>
        milliseconds is > 0 and < 253_402_300_800_000 and var m ? DateTimeOffset.FromUnixTimeMilliseconds(m) : null;

    private bool Hear(FeedEventType type, string symbol)
    {
        if (type is not FeedEventType.Summary && LiquidSymbols.All.Contains(symbol)) Volatile.Write(ref lastLiquid, time.Uptime().Ticks);
        return book.Hear(type, symbol);
    }
}
