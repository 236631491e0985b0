using System.Collections.Concurrent;
using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Tests.Weaknesses.Support;

/// <summary>
/// A cache for a program whose clock stands still: nothing in it grows old. A real one counts lives by its own time, and
/// a pulse of fifteen seconds would not outlive a test on a busy machine.
/// </summary>
internal sealed class StandingCache(TimeProvider time) : ILiveReader, ILiveWriter
{
    private readonly ConcurrentDictionary<string, byte[]> values = new(StringComparer.Ordinal);
    private readonly Listeners<IReadOnlyList<string>> changes = new();
    private readonly Listeners<LiveSignal> signals = new();

    public CacheStatus Status => new("standing", TimeSpan.Zero);

    public Task<LiveSnapshot> ReadAsync(IReadOnlyCollection<string> keys, CancellationToken cancel)
    {
        var found = keys.Distinct().Where(values.ContainsKey).ToDictionary(k => k, k => values.GetValueOrDefault(k, []), StringComparer.Ordinal);
        return Task.FromResult(new LiveSnapshot(found, time.GetUtcNow()));
    }

    public Task WriteAsync(IReadOnlyList<CacheWrite> batch, bool renewals, CancellationToken cancel)
    {
        foreach (var write in batch) values[write.Key] = write.Json;
        if (!renewals) changes.Tell([.. batch.Select(w => w.Key)]);
        return Task.CompletedTask;
    }

    public Task DeleteAsync(IReadOnlyList<string> keys, CancellationToken cancel)
    {
        foreach (var key in keys) values.TryRemove(key, out _);
        return Task.CompletedTask;
    }

    public Task SignalAsync(LiveSignal signal, CancellationToken cancel)
    {
        signals.Tell(signal);
        return Task.CompletedTask;
    }

    public IDisposable OnChanged(Action<IReadOnlyList<string>> changed) => changes.Add(changed);

    public IDisposable OnSignal(Action<LiveSignal> signalled) => signals.Add(signalled);
}
