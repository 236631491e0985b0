namespace SenexTrader.Core.Streaming.Tastytrade.Records;

/// <summary>What all kinds of instruments have in common.</summary>
internal sealed record InstrumentRecord(string? Symbol, string? StreamerSymbol);
