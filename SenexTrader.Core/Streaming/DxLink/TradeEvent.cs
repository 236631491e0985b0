namespace SenexTrader.Core.Streaming.DxLink;

/// <summary>The last print. A field without a number is null.</summary>
/// <param name="Time">Milliseconds since 1970, UTC; 0 means not given.</param>
public readonly record struct TradeEvent(string Symbol, decimal? Price, double? Size, long? Time, double? DayVolume);
