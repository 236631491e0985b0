namespace SenexTrader.Core.Streaming;

/// <summary>The event types we read, by their names on the wire.</summary>
public enum FeedEventType : byte
{
    Quote,
    Trade,
    Summary,
    Greeks,
    Candle,
}
