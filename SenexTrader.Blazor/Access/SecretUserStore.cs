using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using SenexTrader.Core.Persistence;
using SenexTrader.Core.Persistence.Access;

namespace SenexTrader.Blazor.Access;

/// <summary>
/// Identity's store keeps the authenticator's key and the recovery codes as they are, so that a copy of the database would
/// be a second factor. Here the key is encrypted and of the codes only hashes are kept.
/// </summary>
public sealed class SecretUserStore(SenexDb db, IDataProtectionProvider protection, IdentityErrorDescriber errors)
    : UserStore<SenexUser, IdentityRole, SenexDb>(db, errors)
{
    private readonly IDataProtector protector = protection.CreateProtector("SenexTrader.AuthenticatorKey");

    public override Task SetAuthenticatorKeyAsync(SenexUser user, string key, CancellationToken cancellationToken) =>
        base.SetAuthenticatorKeyAsync(user, protector.Protect(key), cancellationToken);

    public override async Task<string?> GetAuthenticatorKeyAsync(SenexUser user, CancellationToken cancellationToken) =>
        await base.GetAuthenticatorKeyAsync(user, cancellationToken) is { } kept ? protector.Unprotect(kept) : null;

    public override Task ReplaceCodesAsync(SenexUser user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(Hash), cancellationToken);

    // The base writes back what is left through ReplaceCodesAsync, which would hash the hashes.
    public override async Task<bool> RedeemCodeAsync(SenexUser user, string code, CancellationToken cancellationToken)
    {
        var kept = (await GetTokenAsync(user, "[AspNetUserStore]", "RecoveryCodes", cancellationToken) ?? "").Split(';').ToList();
        if (!kept.Remove(Hash(code))) return false;
        await base.ReplaceCodesAsync(user, kept, cancellationToken);
        return true;
    }

    private static string Hash(string code) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(OneTimeCode.Normal(code))));
}
