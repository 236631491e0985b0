using Microsoft.AspNetCore.Identity;
using SenexTrader.Core.Persistence.Access;

namespace SenexTrader.Blazor.Access;

/// <summary>What became of a name and a password.</summary>
public enum DoorAnswer
{
    In,
    CodeNeeded,
    Refused,
}

/// <summary>
/// Sign-in by name and password. It must not tell who has an account: an unknown name, a wrong password and a locked account
/// get the same answer, after the same work.
/// </summary>
public sealed class PasswordDoor(SenexUsers users, SenexSignIn signIn, IPasswordHasher<SenexUser> hasher, AuditTrail audit)
{
    private static string? nobodysHash;

    /// <param name="keep">True to stay signed in when the browser is closed.</param>
    /// <param name="address">The visitor's address, for the audit trail.</param>
    public async Task<DoorAnswer> TryAsync(string name, string password, bool keep, string address)
    {
        var user = await users.FindByNameAsync(name);
        if (user is null || await users.IsLockedOutAsync(user))
        {
            nobodysHash ??= hasher.HashPassword(new SenexUser(), OneTimeCode.New());
            hasher.VerifyHashedPassword(new SenexUser(), nobodysHash, password);
            await audit.TellAsync(AuditEvent.SignInRefused, user?.Id, name, user is null ? "unknown name" : "locked out", address);
            return DoorAnswer.Refused;
        }

        var answer = await signIn.PasswordSignInAsync(user, password, keep, lockoutOnFailure: true);
        if (answer.Succeeded) return DoorAnswer.In;
        if (answer.RequiresTwoFactor) return DoorAnswer.CodeNeeded;
        await audit.TellAsync(
            answer.IsLockedOut ? AuditEvent.LockedOut : AuditEvent.SignInRefused, user.Id, name, "wrong password", address);
        return DoorAnswer.Refused;
    }
}
