using SenexTrader.Core.Connections;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Connections;

/// <summary>A grant is tried before it is saved, and what fails is said precisely.</summary>
public class GrantTestTests
{
    [Theory]
    [InlineData("/oauth/token", """{"error_code":"invalid_grant","error_description":"Client secret mismatch"}""", 400, GrantFaultKind.SecretRefused)]
    [InlineData("/oauth/token", """{"error_code":"invalid_grant","error_description":"Grant revoked"}""", 400, GrantFaultKind.GrantRefused)]
    [InlineData("/oauth/token", "<html/>", 403, GrantFaultKind.LoginRefused)]
    [InlineData("/oauth/token", "<html/>", 502, GrantFaultKind.BrokerTrouble)]
    [InlineData("/customers/me/accounts", """{"error":{"code":"not_permitted","message":"User not permitted access"}}""", 403, GrantFaultKind.MissingScope)]
    [InlineData("/customers/me/accounts", """{"data":{"items":[]}}""", 200, GrantFaultKind.NoAccounts)]
    [InlineData("/api-quote-tokens", """{"error":{"code":"quote_streamer.customer_not_found_error","message":"No"}}""", 404, GrantFaultKind.NoMarketData)]
    public async Task Each_refusal_has_its_own_words(string path, string body, int status, GrantFaultKind kind)
    {
        await using var broker = await WireBroker.StartAsync();
        broker.PlaysAccount();
        broker.Says(path, body, status);
        var (accounts, fault) = await TryAsync(broker);
        Assert.Empty(accounts);
        Assert.Equal(kind, fault!.Kind);
        Assert.DoesNotContain("secret-of-the-application", fault.Words);
        Assert.DoesNotContain("grant-of-the-customer", fault.Words);
        Assert.Equal(1, broker.Count("/oauth/token"));
    }

    [Fact]
    public async Task A_broker_that_is_not_there_is_unreachable_and_named()
    {
        var broker = await WireBroker.StartAsync();
        var connection = broker.Connection();
        await broker.DisposeAsync();
        var (_, fault) = await new GrantTest(new Random(1), TimeProvider.System).RunAsync(connection, TestContext.Current.CancellationToken);
        Assert.Equal(GrantFaultKind.Unreachable, fault!.Kind);
        Assert.Contains("127.0.0.1", fault.Words);
    }

    [Fact]
    public async Task A_good_grant_tells_its_accounts()
    {
        await using var broker = await WireBroker.StartAsync();
        broker.PlaysAccount();
        var (accounts, fault) = await TryAsync(broker);
        Assert.Null(fault);
        Assert.Equal([WireAccount.Account], accounts.Select(a => a.Number));
    }

    private static Task<(IReadOnlyList<Core.Domain.Account.AccountInfo> Accounts, GrantFault? Fault)> TryAsync(WireBroker broker) =>
        new GrantTest(new Random(1), TimeProvider.System).RunAsync(broker.Connection(), TestContext.Current.CancellationToken);
}
