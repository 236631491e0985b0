using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SenexTrader.Blazor.Hosting;
using SenexTrader.Core.Persistence;
using SenexTrader.Core.Persistence.Access;

namespace SenexTrader.Blazor.Access;

/// <summary>
/// The owner's way back in after a lost password or second factor. It is for whoever may write to the data folder, and
/// could do all this by hand; no page and no address leads here.
/// </summary>
public sealed class OwnerReset(IDbContextFactory<SenexDb> databases, IPasswordHasher<SenexUser> hasher, SessionStore sessions, AuditTrail audit)
{
    /// <summary>Gives the owner a new password, takes all second factors and lock-outs away, and ends all sessions.</summary>
    /// <returns>The name to sign in with and the password, to be shown once.</returns>
    /// <exception cref="StartRefusedException">There is no owner yet.</exception>
    public async Task<(string Name, string Password)> RunAsync()
    {
        await using var db = await databases.CreateDbContextAsync();
        var owners = db.UserRoles.Join(db.Roles.Where(r => r.Name == SenexUser.OwnerRole), u => u.RoleId, r => r.Id, (u, _) => u.UserId);
        if (await db.Users.FirstOrDefaultAsync(u => owners.Contains(u.Id)) is not { } owner)
            throw new StartRefusedException("Nobody has set this program up yet. Start it, and give the one-time code that it prints at /set-up.");
        var password = OneTimeCode.New();
        await using (var all = await db.Database.BeginTransactionAsync())
        {
            owner.PasswordHash = hasher.HashPassword(owner, password);
            owner.SecurityStamp = Guid.NewGuid().ToString();
            (owner.TwoFactorEnabled, owner.LockoutEnd, owner.AccessFailedCount) = (false, null, 0);
            await db.SaveChangesAsync();
            await db.UserTokens.Where(t => t.UserId == owner.Id).ExecuteDeleteAsync();
            await db.Set<IdentityUserPasskey<string>>().Where(p => p.UserId == owner.Id).ExecuteDeleteAsync();
            await all.CommitAsync();
        }

        await sessions.EndAllAsync(owner.Id);
        await audit.TellAsync(AuditEvent.OwnerReset, owner.Id, owner.UserName!, "on the machine itself");
        return (owner.UserName!, password);
    }
}
