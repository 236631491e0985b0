using System.Collections.Concurrent;
using SenexTrader.Blazor.Simulation.Market;

namespace SenexTrader.Tests.Simulation.DxLink.Support;

/// <summary>A market that says exactly what a test tells it to.</summary>
internal sealed class FakeTape : ITape
{
    private readonly ConcurrentDictionary<(string, string), MarketEvent> _latest = new();
    private readonly ConcurrentDictionary<(string, string), IReadOnlyList<MarketEvent>> _history = new();
    private readonly ConcurrentDictionary<(string, string), int> _watched = new();
    private volatile Action<MarketEvent>[] _listeners = [];
    private volatile Action<DateTimeOffset>[] _reached = [];
    private DateTimeOffset _now = DateTimeOffset.UnixEpoch;

    public MarketEvent? Latest(string eventType, string streamerSymbol) => _latest.GetValueOrDefault((eventType, streamerSymbol));

    public IReadOnlyList<MarketEvent> History(string eventType, string streamerSymbol, long fromTime) =>
        [.. (_history.GetValueOrDefault((eventType, streamerSymbol)) ?? []).Where(e => e.TryGet("time", out var t) && t.Integer >= fromTime)];

    public IDisposable Watch(string eventType, string streamerSymbol)
    {
        _watched.AddOrUpdate((eventType, streamerSymbol), 1, (_, n) => n + 1);
        return new Stop(() => _watched.AddOrUpdate((eventType, streamerSymbol), 0, (_, n) => n - 1));
    }

    public IDisposable Listen(Action<MarketEvent> handler, Action<DateTimeOffset>? reached = null)
    {
        _listeners = [.. _listeners, handler];
        if (reached is not null) _reached = [.. _reached, reached];
        return new Stop(() => _listeners = [.. _listeners.Where(l => l != handler)]);
    }

    public int Watchers(string type, string symbol) => _watched.GetValueOrDefault((type, symbol));

    /// <summary>Sets what the market has, without an event.</summary>
    public void Has(params MarketEvent[] events)
    {
        foreach (var e in events) _latest[(e.Type, e.Symbol)] = e;
    }

    public void HasHistory(string type, string symbol, params MarketEvent[] newestFirst)
    {
        _history[(type, symbol)] = newestFirst;
        if (newestFirst.Length > 0) _latest[(type, symbol)] = newestFirst[0];
    }

    /// <summary>Tells events; one without a time of its own happens a millisecond after the last one.</summary>
    public void Say(params MarketEvent[] events)
    {
        foreach (var said in events)
        {
            _now = said.At == DateTimeOffset.UnixEpoch || said.At > _now ? Later(said) : _now;
            var e = said.At == DateTimeOffset.UnixEpoch ? said with { At = _now } : said;
            _latest[(e.Type, e.Symbol)] = e;
            foreach (var listener in _listeners) listener(e);
        }
        Pass(TimeSpan.Zero);
    }

    /// <summary>Lets market time pass: all that happened until then has been told.</summary>
    public void Pass(TimeSpan time)
    {
        _now += time;
        foreach (var reached in _reached) reached(_now);
    }

    private DateTimeOffset Later(MarketEvent said) => said.At > _now ? said.At : _now.AddMilliseconds(1);

    private sealed class Stop(Action stop) : IDisposable
    {
        public void Dispose() => stop();
    }
}
