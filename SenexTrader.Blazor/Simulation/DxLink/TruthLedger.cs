using System.Collections.Concurrent;
using SenexTrader.Blazor.Simulation.DxLink.Feed;
using SenexTrader.Blazor.Simulation.Market;

namespace SenexTrader.Blazor.Simulation.DxLink;

/// <summary>The last event of each type and symbol that really left, with when: the oracle of tests.</summary>
internal sealed class TruthLedger(ITape tape, TimeProvider time)
{
    private readonly ConcurrentDictionary<FeedKey, Entry> _sent = new();

    public void Sent(MarketEvent market)
    {
        if (market is MarkerEvent) return;
        var key = new FeedKey(market.Type, market.Symbol);
        // Snapshots run backwards: their older rows are not the last event.
        if (_sent.TryGetValue(key, out var last) && IndexOf(last.Event) > IndexOf(market)) return;
        _sent[key] = new(market, time.GetUtcNow());
    }

    /// <summary>What was sent last, or what would be sent to a new subscriber; null when the market has neither.</summary>
    public Entry? Last(string type, string symbol) =>
        _sent.TryGetValue(new(type, symbol), out var sent) ? sent
        : tape.Latest(type, symbol) is { } latest ? new(latest, latest.At)
        : null;

    private static long IndexOf(MarketEvent market) => market.TryGet("index", out var index) ? index.Integer : 0;

    internal readonly record struct Entry(MarketEvent Event, DateTimeOffset At);
}
