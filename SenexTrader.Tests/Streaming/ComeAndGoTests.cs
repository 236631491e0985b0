using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Streaming.Tastytrade;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Streaming;

/// <summary>Traders are connected and disconnected while the program runs.</summary>
public class ComeAndGoTests
{
    [Fact]
    public async Task Whoever_is_connected_streams_at_once_and_under_the_plain_keys_while_nobody_else_has_them()
    {
        await using var app = await StreamingHarness.StartAsync(connected: false);
        app.Manager.Connect(app.Broker.Connection(), "anna", "Mine");
        await QuotedAsync(app);
        Assert.Contains("positions:trader:5WT00001", app.Cache.Values.Keys);
    }

    [Fact]
    public async Task Whoever_is_disconnected_leaves_no_sign_of_life_and_nothing_is_renewed()
    {
        await using var app = await StreamingHarness.StartAsync(connected: false);
        app.Manager.Connect(app.Broker.Connection(), "anna", "Mine");
        var (feed, stream) = await QuotedAsync(app);

        await app.Manager.DisconnectAsync("trader");

        await feed.Ended;
        await stream.Ended;
        await Eventually.HoldsAsync(() => !app.Cache.Values.Keys.Any(IsSign), "its signs are gone");
        app.Cache.Values.Clear();
        var written = app.Cache.Batches.Count;
        await app.Time.RunAsync(() => app.Cache.Batches.Count > written, "the next renewal is over");
        Assert.Equal(["history:cache"], app.Cache.Values.Keys);
        Assert.DoesNotContain(app.Log.Lines, l => l.Level >= Microsoft.Extensions.Logging.LogLevel.Error);
    }

    [Fact]
    public async Task Whoever_comes_back_is_live_again_by_a_connection_of_their_own()
    {
        await using var app = await StreamingHarness.StartAsync(connected: false);
        app.Manager.Connect(app.Broker.Connection(), "anna", "Mine");
        await QuotedAsync(app);
        var before = app.Market!.Epoch;
        await app.Manager.DisconnectAsync("trader");
        app.Manager.Connect(app.Broker.Connection(), "anna", "Mine");
        await QuotedAsync(app);
        Assert.True(app.Market!.Epoch > before);
    }

    [Fact]
    public async Task Only_the_accounts_that_were_chosen_are_followed()
    {
        await using var app = await StreamingHarness.StartAsync(ListTwo, connected: false);
        app.Manager.Connect(Choosing(app.Broker, "5WT00001"), "anna", "Mine");
        await app.ConnectStreamAsync();
        await Eventually.HoldsAsync(() => app.Cache.Get(CacheKeys.Accounts, "trader") is not null, "the accounts are told");
        Assert.Equal(["5WT00001"], app.Cache.Get(CacheKeys.Accounts, "trader")!.Value.Select(a => a.Number));
        Assert.Equal(0, app.Broker.Count("/accounts/5WT00009/positions"));
    }

    [Fact]
    public async Task When_none_of_the_chosen_accounts_is_open_any_more_the_trader_is_told()
    {
        await using var app = await StreamingHarness.StartAsync(ListTwo, connected: false);
        app.Manager.Connect(Choosing(app.Broker, "5WT00007"), "anna", "Mine");
        await Eventually.HoldsAsync(() => app.Account?.State is FeedState.Disconnected, "it is shown");
        Assert.Contains("choose others", app.Account!.Detail);
    }

    [Fact]
    public void The_plain_keys_are_given_to_one_trader_at_a_time()
    {
        var traders = new TraderDirectory([]);
        Assert.Equal("", traders.Add("a", true, Trader.Demo, "").Scope);
        Assert.Equal("b", traders.Add("b", true, "anna", "").Scope);
        traders.Remove("a");
        Assert.Equal("", traders.Add("c", true, "anna", "").Scope);
        Assert.Throws<ArgumentException>(() => traders.Add("c", true, "bert", ""));
    }

    private static bool IsSign(string key) => key.StartsWith("pulse:", StringComparison.Ordinal) || key is "history:dxlink" or "history:account";

    private static void ListTwo(WireBroker broker) => broker.Says("/customers/me/accounts", WireAccount.Items(
        """{"account":{"account-number":"5WT00001","nickname":"","margin-or-cash":"Margin"}}""",
        """{"account":{"account-number":"5WT00009","nickname":"","margin-or-cash":"Cash"}}"""));

    private static TastytradeConnection Choosing(WireBroker broker, string account)
    {
        var connection = broker.Connection();
        connection.Accounts = [account];
        return connection;
    }

    private static async Task<(WirePeer Feed, WirePeer Stream)> QuotedAsync(StreamingHarness app)
    {
        var both = await app.ConnectAsync();
        app.Cache.Values.TryRemove("quote:SPY", out _);
        await both.Feed.SendAsync(WireFeed.Data(1, "\"Quote\",[\"SPY\",1,2,3,4]"));
        await Eventually.HoldsAsync(() => app.Cache.Values.ContainsKey("quote:SPY"), "heard");
        return both;
    }
}
