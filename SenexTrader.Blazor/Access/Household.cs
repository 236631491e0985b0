using Microsoft.EntityFrameworkCore;
using SenexTrader.Core.Persistence;
using SenexTrader.Core.Persistence.Access;

namespace SenexTrader.Blazor.Access;

/// <summary>A user as the owner sees them.</summary>
/// <param name="Sessions">Browsers signed in now.</param>
public sealed record MemberView(string Id, string Name, DateTimeOffset Since, bool HasSecondFactor, bool IsBarred, int Sessions);

/// <summary>All who have an account here, and the owner's power over them.</summary>
public sealed class Household(IDbContextFactory<SenexDb> databases, SenexUsers users, SessionStore sessions, IEnumerable<IBelongings> belongings, AuditTrail audit)
{
    public async Task<IReadOnlyList<MemberView>> ListAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Users.OrderBy(u => u.CreatedAt).Select(u => new MemberView(
            u.Id, u.UserName!, u.CreatedAt, u.TwoFactorEnabled || db.Set<Microsoft.AspNetCore.Identity.IdentityUserPasskey<string>>().Any(p => p.UserId == u.Id),
            u.LockoutEnd == SenexUser.ForGood, db.Sessions.Count(s => s.UserId == u.Id))).ToListAsync(cancel);
    }

    /// <summary>Keeps a user out for good, ends their sessions and stops their streams; or lets them in again. Nobody bars themselves.</summary>
    public async Task SetBarredAsync(string id, bool barred, HttpContext by)
    {
        if (id == by.User.UserId() || await users.FindByIdAsync(id) is not { } user) return;
        await users.SetLockoutEndDateAsync(user, barred ? SenexUser.ForGood : null);
        if (barred) await sessions.EndAllAsync(id);
        foreach (var belonging in belongings) await (barred ? belonging.RestAsync(id) : belonging.WakeAsync(id));
        await audit.TellAsync(
            barred ? AuditEvent.UserBarred : AuditEvent.UserAdmitted, by.User.UserId(), by.User.Identity!.Name!, user.UserName!, by.Address());
    }

    /// <summary>
    /// Removes a user for good: ends their sessions, wipes the secrets of their connections, forgets what they chose. Nobody
    /// removes themselves, and nobody an owner: somebody must be left who may let others in.
    /// </summary>
    /// <returns>False when there is no such user, or they may not be removed.</returns>
    public async Task<bool> RemoveAsync(string id, HttpContext by)
    {
        if (id == by.User.UserId() || await users.FindByIdAsync(id) is not { } user || await users.IsInRoleAsync(user, SenexUser.OwnerRole)) return false;
        // Kept out first: nobody may come back, or connect anything, between these steps.
        await users.SetLockoutEndDateAsync(user, SenexUser.ForGood);
        await sessions.EndAllAsync(id);
        foreach (var belonging in belongings) await belonging.WipeAsync(id);
        await users.DeleteAsync(user);
        await audit.TellAsync(AuditEvent.UserRemoved, by.User.UserId(), by.User.Identity!.Name!, user.UserName!, by.Address());
        return true;
    }
}
