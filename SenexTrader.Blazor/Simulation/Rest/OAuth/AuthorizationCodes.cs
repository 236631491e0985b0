using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using SenexTrader.Blazor.Simulation.Account;

namespace SenexTrader.Blazor.Simulation.Rest.OAuth;

/// <summary>Codes that were given out: each for one application, one address, one use, and a minute.</summary>
public sealed class AuthorizationCodes(TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, (AuthorizeRequest Request, DateTimeOffset Until)> _codes = new(StringComparer.Ordinal);

    public string Issue(AuthorizeRequest request)
    {
        var code = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
        _codes[code] = (request, time.GetUtcNow() + Life);
        return code;
    }

    /// <summary>The customer who gave the code; null, with the broker's words, when it is not good for this.</summary>
    public (SimCustomer? Customer, string Refusal) Redeem(Func<string, string?> field)
    {
        if (field("code") is not { } code || !_codes.TryRemove(code, out var given) || time.GetUtcNow() >= given.Until)
            return (null, "Grant revoked");
        if (given.Request.Application.ClientId != field("client_id") || given.Request.RedirectUri != field("redirect_uri"))
            return (null, "Redirect URI mismatch");
        if (given.Request.Application.Customer.ClientSecret != field("client_secret"))
            return (null, "Client secret mismatch");
        return given.Request.Challenge is not { } challenge || challenge == ChallengeOf(field("code_verifier"))
            ? (given.Request.Application.Customer, "")
            : (null, "Code verifier mismatch");
    }

    private static string? ChallengeOf(string? verifier) =>
        verifier is null ? null : Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
}
