using System.Net;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Streaming.Tastytrade;

namespace SenexTrader.Core.Connections;

/// <summary>Tries a grant at the broker before anything is saved: the login, the accounts, the market data.</summary>
public sealed class GrantTest(Random random, TimeProvider time)
{
    /// <returns>The accounts, or what is wrong.</returns>
    public async Task<(IReadOnlyList<AccountInfo> Accounts, GrantFault? Fault)> RunAsync(TastytradeConnection connection, CancellationToken cancel)
    {
        using var client = new TastytradeClient(() => connection, random, time);
        try
        {
            await client.Tokens.GetAsync(cancel);
            var accounts = await client.GetAccountsAsync(cancel);
            if (accounts.Count == 0)
                return ([], new(GrantFaultKind.NoAccounts, "", "The login works, but the broker lists no open account for it. Open an account at tastytrade first."));
            await client.GetQuoteTokenAsync(cancel);
            return (accounts, null);
        }
        catch (HttpRequestException refused)
        {
            return ([], Judge(refused, new Uri(connection.BaseUrl).Host));
        }
    }

    /// <summary>Says what a refusal means.</summary>
    public static GrantFault Judge(HttpRequestException refused, string host) => refused switch
    {
        LoginRefusedException { Said: var said } when said.Contains("secret", StringComparison.OrdinalIgnoreCase) || said.Contains("invalid_client", StringComparison.Ordinal) =>
            new(GrantFaultKind.SecretRefused, GrantFields.ClientSecret, $"tastytrade refuses the client secret ({said}). Copy the secret of the same OAuth application that the grant was made for."),
        LoginRefusedException { Said: var said } when said.StartsWith("invalid_grant", StringComparison.Ordinal) =>
            new(GrantFaultKind.GrantRefused, GrantFields.RefreshToken, $"tastytrade refuses the grant ({said}): it was revoked, is not complete, or belongs to another environment. Create a new one at tastytrade."),
        LoginRefusedException { Said: var said } when said.StartsWith("quote_streamer", StringComparison.Ordinal) =>
            new(GrantFaultKind.NoMarketData, "", $"The login works, but tastytrade gives it no market data ({said}). The account must be opened and funded."),
        LoginRefusedException { Said: var said } =>
            new(GrantFaultKind.LoginRefused, "", $"tastytrade refuses the login ({said}). Wait a few minutes before the next try: who insists is locked out."),
        BrokerException { StatusCode: HttpStatusCode.Forbidden } =>
            new(GrantFaultKind.MissingScope, GrantFields.RefreshToken, "The login works, but the grant may not read accounts. Create it with the scope read."),
        BrokerException =>
            new(GrantFaultKind.BrokerTrouble, "", $"The broker has trouble of its own: {refused.Message} Try again later."),
        _ => new(GrantFaultKind.Unreachable, "", $"{host} could not be reached: {Deepest(refused).Message.TrimEnd('.')}. Check this machine's network and try again."),
    };

    private static Exception Deepest(Exception e) => e.GetBaseException();
}
