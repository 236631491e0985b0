namespace SenexTrader.Core.Streaming.Tastytrade.Records;

/// <summary>Of the broker's snapshot of one symbol only what the feed does not tell.</summary>
internal sealed record MarketDataRecord(string? Symbol, bool? IsTradingHalted);
