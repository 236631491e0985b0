using SenexTrader.Core.Domain.Account;

namespace SenexTrader.Core.Connections.OAuth;

/// <summary>A user is at the broker's page; this is what is needed when they come back. The secret is closed meanwhile.</summary>
/// <param name="ClosedVerifier">PKCE: only its hash has left this program.</param>
internal sealed record PendingLogin(
    string Label, BrokerEnvironment Environment, string ClientId, string ClosedSecret, string ClosedVerifier, string RedirectUri);
