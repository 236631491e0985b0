using System.Text.Json;

namespace SenexTrader.Core.Cache;

/// <summary>One write: the key, its text and the life it starts anew with.</summary>
public readonly record struct CacheWrite(string Key, byte[] Json, TimeSpan Life)
{
    public static CacheWrite Of<T>(CacheKey<T> key, string id, T value) =>
        new(key.For(id), JsonSerializer.SerializeToUtf8Bytes(value, key.Json), key.Life);
}

/// <summary>The writing side of the cache. Only Streaming may name it.</summary>
public interface ILiveWriter
{
    /// <summary>Writes all in one pipelined batch, then tells listeners which keys changed.</summary>
    /// <param name="renewals">True when the values are old ones kept alive: nobody needs to be told.</param>
    /// <exception cref="CacheUnreachableException">The cache did not take it; nothing is queued for later.</exception>
    Task WriteAsync(IReadOnlyList<CacheWrite> batch, bool renewals, CancellationToken cancel);

    /// <summary>Removes keys, for what nobody needs any more.</summary>
    /// <exception cref="CacheUnreachableException">As for writing.</exception>
    Task DeleteAsync(IReadOnlyList<string> keys, CancellationToken cancel);

    /// <summary>Tells listeners of something that is not a value: a fill, changed positions, confirmed subscriptions.</summary>
    /// <exception cref="CacheUnreachableException">As for writing.</exception>
    Task SignalAsync(LiveSignal signal, CancellationToken cancel);
}
