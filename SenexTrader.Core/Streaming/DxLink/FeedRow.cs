using System.Text.Json;

namespace SenexTrader.Core.Streaming.DxLink;

/// <summary>The fields of one event while it is being read, whatever its type and the order of its columns.</summary>
internal struct FeedRow
{
    private decimal? bidPrice, askPrice, price, open, high, low, close, prevClose;
    private double? bidSize, askSize, size, volume, volatility, delta, gamma, theta, rho, vega;
    private long? time, bidTime, askTime, dayId, openInterest, flags;

    public string? Symbol { get; private set; }

    public FeedEventType? Type { get; private set; }

    public void Set(FieldCode field, ref Utf8JsonReader reader, SymbolPool symbols)
    {
        switch (field)
        {
            case FieldCode.EventSymbol: Symbol = symbols.Read(ref reader); break;
            case FieldCode.EventType when reader.TokenType is JsonTokenType.String: Type = FeedFields.TypeOf(ref reader); break;
            case FieldCode.BidPrice: bidPrice = WireNumber.Money(ref reader); break;
            case FieldCode.AskPrice: askPrice = WireNumber.Money(ref reader); break;
            case FieldCode.BidSize: bidSize = WireNumber.Real(ref reader); break;
            case FieldCode.AskSize: askSize = WireNumber.Real(ref reader); break;
            case FieldCode.BidTime: bidTime = WireNumber.Whole(ref reader); break;
            case FieldCode.AskTime: askTime = WireNumber.Whole(ref reader); break;
            case FieldCode.Price: price = WireNumber.Money(ref reader); break;
            case FieldCode.Size: size = WireNumber.Real(ref reader); break;
            case FieldCode.Time: time = WireNumber.Whole(ref reader); break;
            case FieldCode.DayVolume: volume = WireNumber.Real(ref reader); break;
            case FieldCode.DayId: dayId = WireNumber.Whole(ref reader); break;
            case FieldCode.DayOpenPrice: open = WireNumber.Money(ref reader); break;
            case FieldCode.DayHighPrice: high = WireNumber.Money(ref reader); break;
            case FieldCode.DayLowPrice: low = WireNumber.Money(ref reader); break;
            case FieldCode.DayClosePrice: close = WireNumber.Money(ref reader); break;
            case FieldCode.PrevDayClosePrice: prevClose = WireNumber.Money(ref reader); break;
            case FieldCode.OpenInterest: openInterest = WireNumber.Whole(ref reader); break;
            case FieldCode.Volatility: volatility = WireNumber.Real(ref reader); break;
            case FieldCode.Delta: delta = WireNumber.Real(ref reader); break;
            case FieldCode.Gamma: gamma = WireNumber.Real(ref reader); break;
            case FieldCode.Theta: theta = WireNumber.Real(ref reader); break;
            case FieldCode.Rho: rho = WireNumber.Real(ref reader); break;
            case FieldCode.Vega: vega = WireNumber.Real(ref reader); break;
            case FieldCode.EventFlags: flags = WireNumber.Whole(ref reader); break;
            case FieldCode.Open: open = WireNumber.Money(ref reader); break;
            case FieldCode.High: high = WireNumber.Money(ref reader); break;
            case FieldCode.Low: low = WireNumber.Money(ref reader); break;
            case FieldCode.Close: close = WireNumber.Money(ref reader); break;
            case FieldCode.Volume: volume = WireNumber.Real(ref reader); break;
        }
    }

    /// <summary>Adds the event; false without a symbol.</summary>
    public readonly bool AddTo(EventBatch batch, FeedEventType type)
    {
        if (Symbol is not { } symbol) return false;
        switch (type)
        {
            case FeedEventType.Quote:
                batch.Quotes.Add(new QuoteEvent(symbol, bidPrice, askPrice, bidSize, askSize, Later(bidTime, askTime)));
                break;
            case FeedEventType.Trade:
                batch.Trades.Add(new TradeEvent(symbol, price, size, time, volume));
                break;
            case FeedEventType.Summary:
                batch.Summaries.Add(new SummaryEvent(symbol, dayId, open, high, low, close, prevClose, openInterest));
                break;
            case FeedEventType.Candle:
                batch.Candles.Add(new CandleEvent(symbol, (CandleFlags)(flags ?? 0), time, open, high, low, close, volume));
                break;
            default:
                batch.Greeks.Add(new GreeksEvent(symbol, (double?)price, volatility, delta, gamma, theta, rho, vega));
                break;
        }

        return true;
    }

    private static long? Later(long? a, long? b) => Math.Max(a ?? 0, b ?? 0) is > 0 and var later ? later : null;
}
