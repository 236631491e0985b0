using System.Collections.Concurrent;
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
    private readonly ConcurrentDictionary<string, byte> unreadable = new(StringComparer.Ordinal);

    public DateTimeOffset At { get; } = at;

    public DateTimeOffset? UnreachableSince { get; } = unreachableSince;

    /// <summary>The value under this key; null when there is none, or when somebody wrote something else there.</summary>
    public T? Get<T>(CacheKey<T> key, string id)
        where T : class
    {
        if (!values.TryGetValue(key.For(id), out var json)) return null;
        try
        {
            return JsonSerializer.Deserialize(json, key.Json);
        }
        catch (JsonException)
        {
            unreadable.TryAdd(key.For(id), 0);
            return null;
        }
    }

    /// <summary>True when <see cref="Get"/> found something under the key that is not of its type.</summary>
    public bool IsUnreadable<T>(CacheKey<T> key, string id) => unreadable.ContainsKey(key.For(id));
}
