using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace SenexTrader.Core.Persistence.Access;

/// <summary>Which browsers are signed in. Asked on every request and, by open pages, every half minute.</summary>
public sealed class SessionStore(IDbContextFactory<SenexDb> databases, TimeProvider time)
{
    /// <summary>A session that nobody used for so long is over; an open page uses it.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromDays(7);

    /// <summary>A session this old is over, used or not.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(30);

    /// <summary>How exactly the last use is written down.</summary>
    public static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan TrustedFor = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<string, long> trusted = new();
    private long endings;

    /// <summary>Raised with its id when a session is over.</summary>
    public event Action<string>? Ended;

    /// <returns>The new session's id.</returns>
    public async Task<string> OpenAsync(string user, string address, string agent)
    {
        var now = time.GetUtcNow();
        var row = new SessionRow
        {
            Id = Convert.ToHexString(RandomNumberGenerator.GetBytes(16)),
            UserId = user,
            OpenedAt = now,
            LastSeenAt = now,
            Address = address,
            Agent = agent,
        };
        await using var db = await databases.CreateDbContextAsync();
        db.Sessions.Add(row);
        await db.SaveChangesAsync();
        return row.Id;
    }

    /// <summary>True while the session is neither ended nor too old; using it keeps it from growing idle.</summary>
    public async Task<bool> IsOpenAsync(string id, CancellationToken cancel)
    {
        if (trusted.TryGetValue(id, out var read) && time.GetElapsedTime(read) < TrustedFor) return true;
        var now = time.GetUtcNow();
        var asked = time.GetTimestamp();
        var before = Volatile.Read(ref endings);
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.Sessions.FindAsync([id], cancel) is not { } row) return false;
        if (now - row.LastSeenAt > Idle || now - row.OpenedAt > Life)
        {
            await EndAsync(row.UserId, s => s.Id == id);
            return false;
        }

        if (now - row.LastSeenAt >= SeenEvery)
            await db.Sessions.Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(r => r.LastSeenAt, now), cancel);
        // What was read may have been ended since: then the next question asks the database again.
        if (before == Volatile.Read(ref endings)) trusted[id] = asked;
        return true;
    }

    public async Task<IReadOnlyList<SessionRow>> ListAsync(string user, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Sessions.AsNoTracking().Where(s => s.UserId == user).OrderByDescending(s => s.LastSeenAt).ToListAsync(cancel);
    }

    /// <summary>Ends one session of this user; another's is not touched.</summary>
    /// <returns>False when the user has no such session.</returns>
    public async Task<bool> EndAsync(string user, string id) => await EndAsync(user, s => s.Id == id) > 0;

    /// <summary>Ends all sessions of this user, but one if it is named.</summary>
    /// <returns>How many.</returns>
    public Task<int> EndAllAsync(string user, string? except = null) => EndAsync(user, s => s.Id != except);

    /// <summary>Removes sessions that are over by their age, and says how many there were.</summary>
    public async Task<int> ForgetOldAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (idle, old) = (time.GetUtcNow() - Idle, time.GetUtcNow() - Life);
        return await db.Sessions.Where(s => s.LastSeenAt < idle || s.OpenedAt < old).ExecuteDeleteAsync(cancel);
    }

    private async Task<int> EndAsync(string user, Expression<Func<SessionRow, bool>> which)
    {
        await using var db = await databases.CreateDbContextAsync();
        var over = db.Sessions.Where(s => s.UserId == user).Where(which);
        var ids = await over.Select(s => s.Id).ToListAsync();
        await over.ExecuteDeleteAsync();
        Interlocked.Increment(ref endings);
        foreach (var id in ids)
        {
            trusted.TryRemove(id, out _);
            Ended?.Invoke(id);
        }

        return ids.Count;
    }
}
