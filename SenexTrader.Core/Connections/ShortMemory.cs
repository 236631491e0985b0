using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;
using SenexTrader.Core.Domain.Time;

namespace SenexTrader.Core.Connections;

/// <summary>Keeps things of a user for ten minutes under a name that cannot be guessed, and gives them to that user only.</summary>
public sealed class ShortMemory<T>(TimeProvider time)
    where T : class
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    /// <summary>More than a person needs, and too few to fill the memory.</summary>
    private const int MostOfUser = 20;

    private readonly ConcurrentDictionary<string, (string User, T Thing, TimeSpan Until)> kept = new(StringComparer.Ordinal);

    /// <returns>Its name.</returns>
    public string Keep(string user, T thing)
    {
        var now = time.Uptime();
        foreach (var (old, entry) in kept)
            if (entry.Until <= now) kept.TryRemove(old, out _);
        foreach (var (surplus, _) in kept.Where(k => k.Value.User == user).OrderByDescending(k => k.Value.Until).Skip(MostOfUser - 1))
            kept.TryRemove(surplus, out _);
        var name = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        kept[name] = (user, thing, now + Life);
        return name;
    }

    public bool TryFind(string user, string name, [NotNullWhen(true)] out T? thing)
    {
        thing = kept.TryGetValue(name, out var entry) && entry.User == user && time.Uptime() < entry.Until ? entry.Thing : null;
        return thing is not null;
    }

    /// <summary>Finds it once: the second time it is gone.</summary>
    public bool TryTake(string user, string name, [NotNullWhen(true)] out T? thing) =>
        TryFind(user, name, out thing) && kept.TryRemove(name, out _);
}
