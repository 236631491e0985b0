namespace SenexTrader.Core.Domain.Market;

/// <summary>Has the feed asked for candles, for as long as somebody looks at them.</summary>
public interface ICandleWatch
{
    /// <summary>Asks for the candles until disposed; a short time longer, for pages come back.</summary>
    /// <param name="candleSymbol">From <see cref="CandleRange.SymbolOf"/>.</param>
    /// <exception cref="KeyNotFoundException">No broker connection belongs to this name.</exception>
    IDisposable WatchCandles(string user, string candleSymbol);
}
