namespace SenexTrader.Blazor.Simulation.Account;

/// <summary>One simulated customer: what OAuth knows and which accounts are open to them.</summary>
public sealed record SimCustomer(string Id, string ClientSecret, string RefreshToken, IReadOnlyList<string> Accounts);

/// <summary>Tokens given out by the simulated broker and what they still allow.</summary>
public interface IGrants
{
    IReadOnlyList<SimCustomer> Customers { get; }

    /// <summary>The customer behind an access token (without <c>Bearer </c>); null when unknown, expired or revoked.</summary>
    SimCustomer? ByAccessToken(string token);

    /// <summary>The customer behind a quote token; null when unknown, older than 24 h or revoked.</summary>
    SimCustomer? ByQuoteToken(string token);

    /// <summary>Every access and quote token given out so far that is still good; a copy.</summary>
    IReadOnlySet<string> Outstanding();

    /// <summary>Ends every access and quote token given so far, as an outage of the login service would; refresh tokens stay.</summary>
    void ExpireAll();
}
