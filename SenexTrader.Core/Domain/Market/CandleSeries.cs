namespace SenexTrader.Core.Domain.Market;

/// <summary>The prices of one stretch of time, per share.</summary>
/// <param name="At">When it begins, UTC; midnight UTC of the session's date for a whole day.</param>
/// <param name="Volume">Shares or contracts; null where the feed sends no number.</param>
public sealed record Candle(DateTimeOffset At, decimal Open, decimal High, decimal Low, decimal Close, double? Volume);

/// <summary>Candles of one symbol and size, oldest first; the last one may still be growing. Empty when there were no trades.</summary>
public sealed record CandleSeries(IReadOnlyList<Candle> Candles);
