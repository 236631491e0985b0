using SenexTrader.Core.Persistence.Access;

namespace SenexTrader.Blazor.Access;

/// <summary>The code after the password: the app's six digits, or one of the recovery codes.</summary>
public sealed class SecondStep(SenexUsers users, SenexSignIn signIn, AuditTrail audit)
{
    /// <summary>False when no password was given lately: then it begins there again.</summary>
    public async Task<bool> IsDueAsync() => await signIn.GetTwoFactorAuthenticationUserAsync() is not null;

    /// <param name="keep">True to stay signed in when the browser is closed.</param>
    /// <returns>True when the visitor is in.</returns>
    public async Task<bool> TryAsync(string given, bool keep, string address)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } user) return false;
        var digits = new string([.. given.Where(char.IsAsciiDigit)]);
        var isRecovery = given.Any(char.IsAsciiLetter);
        var refused = await users.IsLockedOutAsync(user) || !(isRecovery
            ? await RecoverAsync(user, given, address)
            : (await signIn.TwoFactorAuthenticatorSignInAsync(digits, keep, rememberClient: false)).Succeeded);
        if (refused) await audit.TellAsync(AuditEvent.SignInRefused, user.Id, user.UserName!, isRecovery ? "wrong recovery code" : "wrong code", address);
        return !refused;
    }

    // Identity does not count wrong recovery codes; here they lock out like any other guess.
    private async Task<bool> RecoverAsync(SenexUser user, string code, string address)
    {
        if (!(await signIn.TwoFactorRecoveryCodeSignInAsync(code)).Succeeded)
        {
            await users.AccessFailedAsync(user);
            return false;
        }

        await audit.TellAsync(AuditEvent.RecoveryCodeUsed, user.Id, user.UserName!, $"{await users.CountRecoveryCodesAsync(user)} left", address);
        return true;
    }
}
