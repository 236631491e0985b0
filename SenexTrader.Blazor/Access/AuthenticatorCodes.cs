using Microsoft.AspNetCore.Identity;
using OtpNet;
using SenexTrader.Core.Persistence.Access;

namespace SenexTrader.Blazor.Access;

/// <summary>
/// Codes of an authenticator app (RFC 6238, 6 digits, 30 s), by the injected clock. One step of drift either way is allowed;
/// a code that was taken is not taken again, so that one read over the shoulder is worth nothing.
/// </summary>
public sealed class AuthenticatorCodes(TimeProvider time) : IUserTwoFactorTokenProvider<SenexUser>
{
    private static readonly VerificationWindow Drift = new(previous: 1, future: 1);

    public Task<string> GenerateAsync(string purpose, UserManager<SenexUser> manager, SenexUser user) =>
        throw new NotSupportedException("The app makes the codes.");

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<SenexUser> manager, SenexUser user)
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key) return false;
        var totp = new Totp(Base32Encoding.ToBytes(key));
        if (!totp.VerifyTotp(time.GetUtcNow().UtcDateTime, token, out var step, Drift) || step <= user.LastCodeStep) return false;
        user.LastCodeStep = step;
        return (await manager.UpdateAsync(user)).Succeeded;
    }

    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<SenexUser> manager, SenexUser user) =>
        await manager.GetAuthenticatorKeyAsync(user) is { Length: > 0 };
}
