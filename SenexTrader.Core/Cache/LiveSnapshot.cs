using System.Collections.Concurrent;
using System.Text.Json;
using SenexTrader.Core.Domain.Freshness;

namespace SenexTrader.Core.Cache;

/// <summary>What one read of the cache brought; each value is parsed once, when it is first asked for.</summary>
/// <param name="at">When it was read, UTC.</param>
/// <param name="unreachableSince">
/// Set when the cache did not answer: then nothing is known, which is not the same as nothing being there.
/// </param>
public sealed class LiveSnapshot(
    IReadOnlyDictionary<string, byte[]> values, DateTimeOffset at, DateTimeOffset? unreachableSince = null)
{
    private readonly ConcurrentDictionary<string, object?> parsed = new(StringComparer.Ordinal);

    public DateTimeOffset At { get; } = at;

    public DateTimeOffset? UnreachableSince { get; } = unreachableSince;

    /// <summary>Why nothing is known; null while the cache answers.</summary>
    public Gap? Unread { get; private init; } = unreachableSince is null ? null : new Gap(Reason.Cache, unreachableSince);

    /// <summary>Of a read that brought nothing.</summary>
    /// <param name="since">When it succeeded last, UTC.</param>
    public static LiveSnapshot OfNothing(Gap why, DateTimeOffset since) => new(new Dictionary<string, byte[]>(), since) { Unread = why };

    /// <summary>The value under this key; null when there is none, or when somebody wrote something else there.</summary>
    public T? Get<T>(CacheKey<T> key, string id)
        where T : class =>
        values.TryGetValue(key.For(id), out var json) ? (T?)parsed.GetOrAdd(key.For(id), _ => Parse(key, json)) : null;

    /// <summary>True when something rests under the key that is not of its type.</summary>
    public bool IsUnreadable<T>(CacheKey<T> key, string id)
        where T : class => values.ContainsKey(key.For(id)) && Get(key, id) is null;

    private static T? Parse<T>(CacheKey<T> key, byte[] json)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(json, key.Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
