using System.Text.Json;

namespace SenexTrader.Core.Cache;

/// <summary>What one read of the cache brought, as text; values are parsed when asked for.</summary>
/// <param name="At">When it was read, UTC.</param>
/// <param name="Reachable">False when the cache did not answer: then nothing is known, which is not the same as nothing being there.</param>
public sealed class LiveSnapshot(IReadOnlyDictionary<string, byte[]> values, DateTimeOffset At, bool Reachable)
{
    public DateTimeOffset At { get; } = At;

    public bool Reachable { get; } = Reachable;

    /// <summary>The value under this key; null when there is none.</summary>
    /// <exception cref="JsonException">Somebody else wrote something else there.</exception>
    public T? Get<T>(CacheKey<T> key, string id)
        where T : class =>
        values.TryGetValue(key.For(id), out var json) ? JsonSerializer.Deserialize(json, key.Json) : null;
}
