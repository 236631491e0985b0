using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Core.Cache;

/// <summary>The reading side of the cache.</summary>
public interface ILiveReader
{
    /// <summary>Reads all keys in one round trip; missing keys are simply not in the answer. Never throws for an unreachable cache.</summary>
    Task<LiveSnapshot> ReadAsync(IReadOnlyCollection<string> keys, CancellationToken cancel);

    /// <summary>Kind of the cache and how it answered the last read.</summary>
    CacheStatus Status { get; }

    /// <summary>Calls <paramref name="changed"/> with the keys of every batch written; it must not block. Dispose to stop.</summary>
    IDisposable OnChanged(Action<IReadOnlyList<string>> changed);

    /// <summary>Calls <paramref name="signalled"/> for every signal; it must not block. Dispose to stop.</summary>
    IDisposable OnSignal(Action<LiveSignal> signalled);
}
