using Microsoft.Extensions.Time.Testing;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Streaming.Tastytrade;

/// <summary>The broker's own answers, where a folder of recordings lies beside the repository; the scripted broker's where not.</summary>
public sealed class RecordedAnswersTests() : ClientBench<FakeTimeProvider>(new FakeTimeProvider(Legs.Time))
{
    private const string Account = WireAccount.Account;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Positions_balances_and_orders_are_read_as_recorded()
    {
        Play($"/accounts/{Account}/positions", "lean/rest/Get_Positions.json");
        Play($"/accounts/{Account}/balances", "lean/rest/Get_Account_Balance.json");
        Play($"/accounts/{Account}/orders/live", "lean/rest/orders-list-gtd-received.json");
        var holdings = await Client.GetHoldingsAsync(Account, MarketSession.Unknown, Cancel);
        Assert.NotEmpty(holdings.Held);
        Assert.All(holdings.Held, l => Assert.True(l is { Quantity: not 0, Multiplier: > 0, AverageOpenPrice: >= 0 }));
        Assert.True((await Client.GetBalancesAsync(Account, Cancel)).NetLiq >= 0);
        Assert.All(await Client.GetLiveOrdersAsync(Account, Cancel), o => Assert.True(o.Id > 0 && o.Legs.Count > 0));
    }

    [Fact]
    public async Task The_quote_token_and_the_session_are_read_as_recorded()
    {
        Play("/api-quote-tokens", "lean/rest/Get_Api_Quote_Token.json");
        Play("/market-time/equities/sessions/current", "joaquinbejar-tastytrade/captures/market-session-current.json");
        Assert.StartsWith("ws", (await Client.GetQuoteTokenAsync(Cancel)).Address.Scheme, StringComparison.Ordinal);
        Assert.NotEqual(SessionState.Unknown, (await Client.GetEquitySessionAsync(Cancel)).State);
    }

    [Fact]
    public async Task A_chain_is_read_as_recorded()
    {
        Broker.Says("/option-chains/SPY/nested", WireAccount.Items(
            """{"root-symbol":"SPY","expirations":[{"expiration-date":"2026-08-21","strikes":[{"strike-price":"640.0","call":"SPY   260821C00640000","call-streamer-symbol":".SPY260821C640","put":"SPY   260821P00640000","put-streamer-symbol":".SPY260821P640"}]}]}"""));
        Play("/option-chains/SPY/nested", "joaquinbejar-tastytrade/captures/nested-option-chain.json");
        var roots = await Client.GetNestedChainAsync("SPY", Cancel);
        Assert.All(roots.SelectMany(r => r.Expirations ?? []).SelectMany(e => e.Strikes ?? []), s => Assert.StartsWith(".SPY", s.CallStreamerSymbol, StringComparison.Ordinal));
    }

    private void Play(string path, string file)
    {
        if (Repository.Recordings is not { } folder) return;
        var text = File.ReadAllText(Path.Combine(folder, file));
        // Some were kept without their envelope.
        Broker.Says(path, text.Contains("\"data\"", StringComparison.Ordinal) ? text : $$"""{"data":{{text}},"context":"/"}""");
    }
}
