namespace SenexTrader.Blazor.Simulation.Market;

/// <summary>What the feed reads of the market: the last event of each kind, history, and every new event as it happens.</summary>
public interface ITape
{
    /// <summary>The last event of this dxFeed type (<c>Quote</c>, <c>Trade</c> …) for a streamer symbol; null where the symbol has none.</summary>
    MarketEvent? Latest(string eventType, string streamerSymbol);

    /// <summary>Timed events (Candle, and others asked for with a time), newest first, none before <paramref name="fromTime"/> (ms UTC).</summary>
    IReadOnlyList<MarketEvent> History(string eventType, string streamerSymbol, long fromTime);

    /// <summary>
    /// Keeps new events of this type and symbol coming until disposed. Only watched events are computed, so that an idle
    /// market costs nothing; watching twice is counted, an unknown symbol is silence. Candle symbols carry their period.
    /// </summary>
    IDisposable Watch(string eventType, string streamerSymbol);

    /// <summary>
    /// Calls <paramref name="handler"/> for each new watched event, in the order they happen, and <paramref name="reached"/> whenever
    /// everything up to a moment has been told; neither may block. Dispose to stop.
    /// </summary>
    IDisposable Listen(Action<MarketEvent> handler, Action<DateTimeOffset>? reached = null);

    /// <summary>How much of the market's time passes during this real time.</summary>
    TimeSpan MarketTime(TimeSpan real) => real;
}
