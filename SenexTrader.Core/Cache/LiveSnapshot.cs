using System.Text.Json;

namespace SenexTrader.Core.Cache;

/// <summary>What one read of the cache brought, as text; values are parsed when asked for.</summary>
/// <param name="at">When it was read, UTC.</param>
/// <param name="unreachableSince">
/// Set when the cache did not answer: then nothing is known, which is not the same as nothing being there.
/// </param>
public sealed class LiveSnapshot(
    IReadOnlyDictionary<string, byte[]> values, DateTimeOffset at, DateTimeOffset? unreachableSince = null)
{
    public DateTimeOffset At { get; } = at;

    public DateTimeOffset? UnreachableSince { get; } = unreachableSince;

    /// <summary>The value under this key; null when there is none.</summary>
    /// <exception cref="JsonException">Somebody else wrote something else there.</exception>
    public T? Get<T>(CacheKey<T> key, string id)
        where T : class =>
        values.TryGetValue(key.For(id), out var json) ? JsonSerializer.Deserialize(json, key.Json) : null;
}
