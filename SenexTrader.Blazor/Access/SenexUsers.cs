using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
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
    TimeProvider time) : UserManager<SenexUser>(store, options, hasher, userRules, passwordRules, names, errors, services, log)
{
    public override Task<bool> IsLockedOutAsync(SenexUser user) =>
        Task.FromResult(user.LockoutEnabled && user.LockoutEnd >= time.GetUtcNow());

    public override async Task<IdentityResult> AccessFailedAsync(SenexUser user)
    {
        var lockout = Options.Lockout;
        if (++user.AccessFailedCount >= lockout.MaxFailedAccessAttempts)
            (user.AccessFailedCount, user.LockoutEnd) = (0, time.GetUtcNow() + lockout.DefaultLockoutTimeSpan);
        return await UpdateAsync(user);
    }
}
