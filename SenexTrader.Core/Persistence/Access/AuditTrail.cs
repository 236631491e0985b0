using Microsoft.EntityFrameworkCore;

namespace SenexTrader.Core.Persistence.Access;

/// <summary>Who came in, who was refused, what was connected and exported.</summary>
public sealed class AuditTrail(IDbContextFactory<SenexDb> databases, TimeProvider time)
{
    /// <summary>How long a row is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    private const int LongestText = 200;

    /// <param name="user">Id of who did it; null when nobody is signed in.</param>
    /// <param name="name">The name given. Somebody may have typed anything: it is cut, and shown as text only.</param>
    /// <param name="detail">What exactly; no secrets.</param>
    /// <param name="address">The visitor's address.</param>
    public async Task TellAsync(AuditEvent what, string? user, string name, string detail = "", string address = "")
    {
        await using var db = await databases.CreateDbContextAsync();
        db.Audit.Add(new AuditRow
        {
            At = time.GetUtcNow(),
            Event = what,
            UserId = user,
            Name = Cut(name),
            Detail = Cut(detail),
            Address = address,
        });
        await db.SaveChangesAsync();
    }

    /// <summary>The newest rows before this one, or the newest of all.</summary>
    public async Task<IReadOnlyList<AuditRow>> ReadAsync(int count, long? before, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Audit.AsNoTracking().Where(a => before == null || a.Id < before)
            .OrderByDescending(a => a.Id).Take(count).ToListAsync(cancel);
    }

    /// <summary>Removes what is older than <see cref="Kept"/>, and says how many rows went.</summary>
    public async Task<int> ForgetOldAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var from = time.GetUtcNow() - Kept;
        return await db.Audit.Where(a => a.At < from).ExecuteDeleteAsync(cancel);
    }

    private static string Cut(string text) => text.Length <= LongestText ? text : text[..LongestText] + "…";
}
