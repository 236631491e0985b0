namespace SenexTrader.Core.Streaming.DxLink;

/// <summary>Best bid and ask. A field without a number (NaN, an infinity, null, left out) is null.</summary>
public readonly record struct QuoteEvent(string Symbol, decimal? Bid, decimal? Ask, double? BidSize, double? AskSize);
