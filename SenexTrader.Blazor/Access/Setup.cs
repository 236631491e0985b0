using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SenexTrader.Core.Persistence;
using SenexTrader.Core.Persistence.Access;

namespace SenexTrader.Blazor.Access;

/// <summary>Makes the first account, the owner's, for whoever holds the one-time code. Once.</summary>
public sealed class Setup(SetupCode code, IDbContextFactory<SenexDb> databases, IServiceScopeFactory scopes, AuditTrail audit, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim oneAtATime = new(1);
    private volatile bool done;

    /// <summary>True until there is an account.</summary>
    public async Task<bool> IsDueAsync(CancellationToken cancel)
    {
        if (done) return false;
        await using var db = await databases.CreateDbContextAsync(cancel);
        return !(done = await db.Users.AnyAsync(cancel));
    }

    /// <returns>What is wrong, or nothing when the owner's account was made.</returns>
    public async Task<IReadOnlyList<FormProblem>> MakeOwnerAsync(string given, string name, string password, string address)
    {
        await oneAtATime.WaitAsync();
        try
        {
            if (!await IsDueAsync(CancellationToken.None)) return [new("", "This program already has an owner. Sign in instead.")];
            if (!code.Matches(given))
            {
                await audit.TellAsync(AuditEvent.SetUpRefused, null, name, "wrong code", address);
                return [new("Code", "This is not the code. It was printed where the program was started, and is in setup-code.txt in its data folder.")];
            }

            await using var scope = scopes.CreateAsyncScope();
            var roles = scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole>>();
            var users = scope.ServiceProvider.GetRequiredService<SenexUsers>();
            if (!await roles.RoleExistsAsync(SenexUser.OwnerRole)) await roles.CreateAsync(new IdentityRole(SenexUser.OwnerRole));
            var owner = new SenexUser { UserName = name, CreatedAt = time.GetUtcNow() };
            var made = await users.CreateAsync(owner, password);
            if (!made.Succeeded) return FormProblem.Of(made);
            await users.AddToRoleAsync(owner, SenexUser.OwnerRole);
            done = true;
            code.Discard();
            await audit.TellAsync(AuditEvent.SetUp, owner.Id, name, "", address);
            return [];
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose() => oneAtATime.Dispose();
}
