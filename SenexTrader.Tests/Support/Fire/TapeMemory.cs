using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using SenexTrader.Blazor.Simulation;
using SenexTrader.Blazor.Simulation.Market;

namespace SenexTrader.Tests.Support.Fire;

/// <summary>
/// What the simulated market really did, whatever its wires told: the last minutes of every event of the symbols that are
/// held. It watches by itself, so that the market goes on while nobody is connected.
/// </summary>
internal sealed class TapeMemory : IDisposable
{
    private static readonly string[] Types = ["Quote", "Trade", "Summary", "Greeks"];
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(3);

    private readonly ITape tape;
    private readonly TimeProvider time;
    private readonly List<IDisposable> watches = [];
    private readonly ConcurrentDictionary<(string Type, string Symbol), List<(DateTimeOffset At, MarketEvent Event)>> events = new();
    private readonly HashSet<string> watched = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> quiet = new(StringComparer.Ordinal);

    public TapeMemory(SimulatedBroker broker, TimeProvider time)
    {
        (tape, this.time) = (broker.Services.GetRequiredService<ITape>(), time);
        watches.Add(tape.Listen(e =>
        {
            if (!quiet.ContainsKey(e.Symbol)) Remember(e);
        }));
    }

    /// <summary>Begins to remember a symbol, from its present values on.</summary>
    public void Follow(string symbol)
    {
        if (!watched.Add(symbol)) return;
        foreach (var type in Types)
        {
            watches.Add(tape.Watch(type, symbol));
            if (tape.Latest(type, symbol) is { } latest) Remember(latest);
        }
    }

    /// <summary>From now on nobody can know better of this symbol: the feed says nothing of it.</summary>
    public void Quiet(string symbol) => quiet[symbol] = 0;

    public void Speak(string symbol)
    {
        if (!quiet.TryRemove(symbol, out _)) return;
        foreach (var type in Types)
            if (tape.Latest(type, symbol) is { } latest) Remember(latest);
    }

    /// <summary>What stood at a moment, and everything since; empty when the market has nothing of the kind.</summary>
    public IReadOnlyList<MarketEvent> Since(string type, string symbol, DateTimeOffset from)
    {
        if (!events.TryGetValue((type, symbol), out var list)) return [];
        lock (list)
        {
            var stood = list.FindLastIndex(e => e.At <= from);
            return [.. list.Skip(Math.Max(stood, 0)).Select(e => e.Event)];
        }
    }

    public void Dispose() => watches.ForEach(w => w.Dispose());

    private void Remember(MarketEvent market)
    {
        var now = time.GetUtcNow();
        var list = events.GetOrAdd((market.Type, market.Symbol), _ => []);
        lock (list)
        {
            list.Add((now, market));
            var stood = list.FindLastIndex(e => e.At <= now - Kept);
            if (stood > 0) list.RemoveRange(0, stood);
        }
    }
}
