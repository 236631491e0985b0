namespace SenexTrader.Blazor.Simulation.Market.Candles;

/// <summary>One candle's place in time, in ms UTC.</summary>
/// <param name="Time">What the feed calls its time: the start, or midnight UTC of the first day.</param>
/// <param name="From">When its first trading begins.</param>
/// <param name="To">When its last trading ends.</param>
/// <param name="Day">The number of its first trading day.</param>
/// <param name="LastDay">The number of its last trading day.</param>
public readonly record struct CandleSpan(long Time, long From, long To, int Day, int LastDay);
