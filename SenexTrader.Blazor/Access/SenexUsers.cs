using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SenexTrader.Core.Persistence;
using SenexTrader.Core.Persistence.Access;

namespace SenexTrader.Blazor.Access;

/// <summary>Identity's users, with lock-outs counted on the injected clock.</summary>
public sealed class SenexUsers(
    IUserStore<SenexUser> store,
    IOptions<IdentityOptions> options,
    IPasswordHasher<SenexUser> hasher,
    IEnumerable<IUserValidator<SenexUser>> userRules,
    IEnumerable<IPasswordValidator<SenexUser>> passwordRules,
    ILookupNormalizer names,
    IdentityErrorDescriber errors,
    IServiceProvider services,
    ILogger<SenexUsers> log,
    IDbContextFactory<SenexDb> databases,
    TimeProvider time) : UserManager<SenexUser>(store, options, hasher, userRules, passwordRules, names, errors, services, log)
{
    public override Task<bool> IsLockedOutAsync(SenexUser user) =>
        Task.FromResult(user.LockoutEnabled && user.LockoutEnd >= time.GetUtcNow());

    // Counted in the database, not here: guesses sent at the same moment must all count.
    public override async Task<IdentityResult> AccessFailedAsync(SenexUser user)
    {
        await using var db = await databases.CreateDbContextAsync();
        var row = db.Users.Where(u => u.Id == user.Id);
        await row.ExecuteUpdateAsync(s => s.SetProperty(u => u.AccessFailedCount, u => u.AccessFailedCount + 1));
        var end = time.GetUtcNow() + Options.Lockout.DefaultLockoutTimeSpan;
        // Guesses must not shorten what the owner decided meanwhile.
        await row.Where(u => u.AccessFailedCount >= Options.Lockout.MaxFailedAccessAttempts && !(u.LockoutEnd > end))
            .ExecuteUpdateAsync(s => s.SetProperty(u => u.LockoutEnd, end).SetProperty(u => u.AccessFailedCount, 0));
        var now = await row.AsNoTracking().SingleAsync();
        (user.AccessFailedCount, user.LockoutEnd) = (now.AccessFailedCount, now.LockoutEnd);
        return IdentityResult.Success;
    }
}
