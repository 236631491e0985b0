namespace SenexTrader.Core.Connections;

/// <summary>What opens a customer's account, in the clear. No record, for a record would print itself.</summary>
public sealed class BrokerGrant(string clientId, string clientSecret, string refreshToken)
{
    /// <summary>Id of the OAuth application; empty for a personal grant.</summary>
    public string ClientId { get; } = clientId;

    public string ClientSecret { get; } = clientSecret;

    /// <summary>Does not expire, and is worth as much as a password.</summary>
    public string RefreshToken { get; } = refreshToken;
}
