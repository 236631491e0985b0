using System.Collections.Concurrent;
using System.Text.Json;
using SenexTrader.Core.Cache;

namespace SenexTrader.Tests.Support;

/// <summary>The writing side of the cache, kept in memory so that a test can see what was written, and take the cache away.</summary>
public sealed class MemoryCache : ILiveWriter
{
    private volatile bool away;
    private int refused;

    public ConcurrentDictionary<string, byte[]> Values { get; } = new();

    /// <summary>Every batch: its keys, and whether it only renewed.</summary>
    public ConcurrentQueue<(IReadOnlyList<string> Keys, bool Renewals)> Batches { get; } = new();

    public ConcurrentQueue<LiveSignal> Signals { get; } = new();

    /// <summary>Called within each write before it is done.</summary>
    public Func<Task> OnWrite { get; set; } = () => Task.CompletedTask;

    /// <summary>How many commands it has refused while away.</summary>
    public int Refused => Volatile.Read(ref refused);

    public bool Away
    {
        get => away;
        set => away = value;
    }

    public T? Get<T>(CacheKey<T> key, string id)
        where T : class =>
        Values.TryGetValue(key.For(id), out var json) ? JsonSerializer.Deserialize(json, key.Json) : null;

    public async Task WriteAsync(IReadOnlyList<CacheWrite> batch, bool renewals, CancellationToken cancel)
    {
        await OnWrite();
        ThrowIfAway();
        foreach (var write in batch) Values[write.Key] = write.Json;
        Batches.Enqueue(([.. batch.Select(w => w.Key)], renewals));
    }

    public Task DeleteAsync(IReadOnlyList<string> keys, CancellationToken cancel)
    {
        ThrowIfAway();
        foreach (var key in keys) Values.TryRemove(key, out _);
        return Task.CompletedTask;
    }

    public Task SignalAsync(LiveSignal signal, CancellationToken cancel)
    {
        ThrowIfAway();
        Signals.Enqueue(signal);
        return Task.CompletedTask;
    }

    private void ThrowIfAway()
    {
        if (!away) return;
        Interlocked.Increment(ref refused);
        throw new CacheUnreachableException("The cache is away.", new TimeoutException());
    }
}
