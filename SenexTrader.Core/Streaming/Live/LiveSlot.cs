using System.Text.Json;
using SenexTrader.Core.Cache;

namespace SenexTrader.Core.Streaming.Live;

/// <summary>The latest value of one key. Only the latest: what comes faster than it can be written is replaced, not queued.</summary>
public abstract class LiveSlot(string key)
{
    public string Key { get; } = key;

    /// <summary>True while it waits to be written; guarded by the writer.</summary>
    internal bool Queued { get; set; }

    /// <summary>True when the key is to be removed from the cache.</summary>
    internal bool Gone { get; set; }

    /// <summary>The write that puts the present value into the cache; null when there is none any more.</summary>
    public abstract CacheWrite? ToWrite();
}

/// <inheritdoc/>
public sealed class LiveSlot<T>(CacheKey<T> key, string id) : LiveSlot(key.For(id))
    where T : class
{
    private volatile T? value;

    public T? Value
    {
        get => value;
        set => this.value = value;
    }

    public override CacheWrite? ToWrite() => value is { } v
        ? new CacheWrite(Key, JsonSerializer.SerializeToUtf8Bytes(v, key.Json), key.Life)
        : null;
}
