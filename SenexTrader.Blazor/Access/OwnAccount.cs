using OtpNet;
using SenexTrader.Core.Persistence.Access;

namespace SenexTrader.Blazor.Access;

/// <summary>
/// What users change about their own way in. Each change asks for the password again, for a page may stand open on a desk;
/// and each ends the user's other sessions, for one of them may be why it is made.
/// </summary>
public sealed class OwnAccount(SenexUsers users, SenexSignIn signIn, SessionStore sessions, AuditTrail audit, IHttpContextAccessor context)
{
    private const int Codes = 10;
    private const string WrongPassword = "This is not your password.";

    private HttpContext Http => context.HttpContext!;

    public async Task<bool> HasAuthenticatorAsync() => (await MeAsync()).TwoFactorEnabled;

    public async Task<int> RecoveryCodesLeftAsync() => await users.CountRecoveryCodesAsync(await MeAsync());

    /// <summary>The key that waits for its first code, as an address for an authenticator app; null when none waits.</summary>
    public async Task<(string Key, string Address)?> WaitingKeyAsync()
    {
        var me = await MeAsync();
        return !me.TwoFactorEnabled && await users.GetAuthenticatorKeyAsync(me) is { Length: > 0 } key
            ? (key, new OtpUri(OtpType.Totp, key, me.UserName, "Senex").ToString())
            : null;
    }

    /// <returns>What is wrong; empty when done. The same holds for the others.</returns>
    public async Task<IReadOnlyList<FormProblem>> ChangePasswordAsync(string now, string wanted)
    {
        var me = await MeAsync();
        if (!await IsPasswordAsync(me, now)) return [new("Now", WrongPassword)];
        var changed = await users.ChangePasswordAsync(me, now, wanted);
        if (!changed.Succeeded) return FormProblem.Of(changed);
        await ChangedAsync(me, AuditEvent.PasswordChanged);
        return [];
    }

    /// <summary>Makes a key for an authenticator app; it counts for nothing until its first code was given.</summary>
    public async Task<IReadOnlyList<FormProblem>> BeginAuthenticatorAsync(string password)
    {
        var me = await MeAsync();
        if (!await IsPasswordAsync(me, password)) return [new("Password", WrongPassword)];
        await users.ResetAuthenticatorKeyAsync(me);
        return [];
    }

    /// <returns>The recovery codes, to be shown once; null when the code is not of the key that waits.</returns>
    public async Task<IReadOnlyList<string>?> ConfirmAuthenticatorAsync(string code)
    {
        var me = await MeAsync();
        var digits = new string([.. code.Where(char.IsAsciiDigit)]);
        if (!await users.VerifyTwoFactorTokenAsync(me, users.Options.Tokens.AuthenticatorTokenProvider, digits)) return null;
        await users.SetTwoFactorEnabledAsync(me, true);
        await ChangedAsync(me, AuditEvent.AuthenticatorAdded);
        return [.. await users.GenerateNewTwoFactorRecoveryCodesAsync(me, Codes) ?? []];
    }

    public async Task<IReadOnlyList<FormProblem>> RemoveAuthenticatorAsync(string password)
    {
        var me = await MeAsync();
        if (!await IsPasswordAsync(me, password)) return [new("Password", WrongPassword)];
        await users.SetTwoFactorEnabledAsync(me, false);
        await users.ResetAuthenticatorKeyAsync(me);
        await ChangedAsync(me, AuditEvent.AuthenticatorRemoved);
        return [];
    }

    /// <returns>New recovery codes, to be shown once; null when the password is wrong.</returns>
    public async Task<IReadOnlyList<string>?> NewRecoveryCodesAsync(string password)
    {
        var me = await MeAsync();
        if (!await IsPasswordAsync(me, password)) return null;
        await ChangedAsync(me, AuditEvent.RecoveryCodesMade);
        return [.. await users.GenerateNewTwoFactorRecoveryCodesAsync(me, Codes) ?? []];
    }

    /// <summary>The signed-in user.</summary>
    /// <exception cref="InvalidOperationException">The demo visitor, who has no account to change.</exception>
    internal async Task<SenexUser> MeAsync() =>
        await users.GetUserAsync(Http.User) ?? throw new InvalidOperationException("This visitor has no account.");

    internal async Task<bool> IsPasswordAsync(SenexUser me, string password) =>
        (await signIn.CheckPasswordSignInAsync(me, password, lockoutOnFailure: true)).Succeeded;

    internal async Task ChangedAsync(SenexUser me, AuditEvent what, string detail = "")
    {
        await sessions.EndAllAsync(me.Id, except: Http.User.SessionId());
        await audit.TellAsync(what, me.Id, me.UserName!, detail, Http.Address());
    }
}
