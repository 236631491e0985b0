namespace SenexTrader.Core.Streaming.DxLink;

/// <summary>Best bid and ask. A field without a number (NaN, an infinity, null, left out) is null.</summary>
/// <param name="Time">When either side last changed, in milliseconds since 1970, UTC, often in whole seconds only; null where it was not told.</param>
public readonly record struct QuoteEvent(
    string Symbol, decimal? Bid, decimal? Ask, double? BidSize, double? AskSize, long? Time = null);
