using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SenexTrader.Core.Persistence;
using SenexTrader.Core.Persistence.Access;

namespace SenexTrader.Blazor.Access;

/// <summary>One-time codes by which the owner lets further users make accounts of their own.</summary>
public sealed class Invitations(IDbContextFactory<SenexDb> databases, SenexUsers users, AuditTrail audit, TimeProvider time)
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(3);

    /// <returns>The code, to be shown once.</returns>
    public async Task<string> InviteAsync(string note, HttpContext by)
    {
        var code = OneTimeCode.New();
        var now = time.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync();
        db.Invitations.Add(new InvitationRow
        {
            Id = Convert.ToHexString(RandomNumberGenerator.GetBytes(8)),
            CodeHash = Hash(code),
            Note = note,
            CreatedAt = now,
            ExpiresAt = now + Life,
        });
        await db.SaveChangesAsync();
        await audit.TellAsync(AuditEvent.Invited, by.User.UserId(), by.User.Identity!.Name!, note, by.Address());
        return code;
    }

    public async Task<IReadOnlyList<InvitationRow>> OpenAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = time.GetUtcNow();
        return await db.Invitations.AsNoTracking().Where(i => i.ExpiresAt > now).OrderBy(i => i.CreatedAt).ToListAsync(cancel);
    }

    public async Task WithdrawAsync(string id, HttpContext by)
    {
        await using var db = await databases.CreateDbContextAsync();
        if (await db.Invitations.Where(i => i.Id == id).ExecuteDeleteAsync() > 0)
            await audit.TellAsync(AuditEvent.InvitationWithdrawn, by.User.UserId(), by.User.Identity!.Name!, "", by.Address());
    }

    /// <summary>Makes an account for whoever holds the code, and uses the code up.</summary>
    /// <returns>What is wrong; empty when the account was made.</returns>
    public async Task<IReadOnlyList<FormProblem>> AcceptAsync(string code, string name, string password, string address)
    {
        var (hash, now) = (Hash(code), time.GetUtcNow());
        await using var db = await databases.CreateDbContextAsync();
        // Taken out first: of two who use one code at once, one finds it gone.
        if (await db.Invitations.AsNoTracking().SingleOrDefaultAsync(i => i.CodeHash == hash) is not { } invitation
            || invitation.ExpiresAt <= now || await db.Invitations.Where(i => i.Id == invitation.Id).ExecuteDeleteAsync() == 0)
        {
            await audit.TellAsync(AuditEvent.InvitationRefused, null, name, "unknown, used or old code", address);
            return [new("Code", "This code is not valid (any more). Ask the owner for a new one.")];
        }

        var user = new SenexUser { UserName = name, CreatedAt = now };
        var made = await users.CreateAsync(user, password);
        if (!made.Succeeded)
        {
            db.Invitations.Add(invitation);
            await db.SaveChangesAsync();
            return FormProblem.Of(made);
        }

        await audit.TellAsync(AuditEvent.UserJoined, user.Id, name, invitation.Note, address);
        return [];
    }

    private static string Hash(string code) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(OneTimeCode.Normal(code))));
}
