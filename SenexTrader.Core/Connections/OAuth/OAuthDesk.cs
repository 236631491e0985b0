using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Streaming.Tastytrade;

namespace SenexTrader.Core.Connections.OAuth;

/// <summary>
/// The authorisation-code flow: sends the user to the broker's page and takes the code that comes back, once, from the same
/// user, at the very address it was asked for.
/// </summary>
public sealed class OAuthDesk(ConnectionDesk desk, Brokers brokers, SecretBox box, CodeExchange exchange, TimeProvider time)
{
    /// <summary>Enough to look at an account; orders are never sent.</summary>
    public const string Scope = "read";

    private const string Pending = "pending", Verifier = "code_verifier";

    private readonly ShortMemory<PendingLogin> pending = new(time);

    /// <returns>The broker's page, with everything it has to be told.</returns>
    public string Begin(string user, string label, BrokerEnvironment environment, string clientId, string clientSecret, string redirectUri)
    {
        var verifier = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        var state = pending.Keep(user, new PendingLogin(
            label, environment, clientId,
            box.Close(user, Pending, GrantFields.ClientSecret, clientSecret), box.Close(user, Pending, Verifier, verifier), redirectUri));
        return QueryHelpers.AddQueryString(brokers.Find(environment)!.Authorize, new Dictionary<string, string?>
        {
            ["response_type"] = "code",
            ["client_id"] = clientId,
            ["redirect_uri"] = redirectUri,
            ["scope"] = Scope,
            ["state"] = state,
            ["code_challenge"] = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))),
            ["code_challenge_method"] = "S256",
        });
    }

    /// <param name="at">The address the browser came back to, without its query.</param>
    /// <param name="error">What the broker says instead of a code.</param>
    /// <returns>The connection, or what is wrong.</returns>
    public async Task<(string? Id, GrantFault? Fault)> CompleteAsync(string user, string state, string code, string error, string at, CancellationToken cancel)
    {
        if (!pending.TryTake(user, state, out var login))
            return (null, Failed("This login is not known here: it took longer than ten minutes, was used already, or was begun by somebody else. Begin again."));
        if (!string.Equals(login.RedirectUri, at, StringComparison.Ordinal))
            return (null, Failed("The broker sent the browser to another address than it was asked to. Nothing was connected."));
        if (code.Length == 0)
            return (null, Failed(error is "access_denied" ? "You did not let this program in. Nothing was connected." : "The broker gave no code. Begin again."));
        if (desk.Objection(login.Environment) is { } objection) return (null, objection);

        var addresses = brokers.Find(login.Environment)!;
        var secret = box.Open(user, Pending, GrantFields.ClientSecret, login.ClosedSecret, out _);
        var verifier = box.Open(user, Pending, Verifier, login.ClosedVerifier, out _);
        try
        {
            var token = await exchange.RedeemAsync(
                addresses.Rest, login.ClientId, secret, code, verifier, login.RedirectUri, "the OAuth application", cancel);
            var (id, fault) = await desk.AddAsync(user, login.Label, login.Environment, new BrokerGrant(login.ClientId, secret, token), cancel);
            return (id, fault);
        }
        catch (HttpRequestException refused)
        {
            return (null, GrantTest.Judge(refused, new Uri(addresses.Rest).Host));
        }
    }

    private static GrantFault Failed(string words) => new(GrantFaultKind.LoginRefused, "", words);
}
