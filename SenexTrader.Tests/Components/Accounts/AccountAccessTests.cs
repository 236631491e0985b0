using CsCheck;
using Microsoft.Extensions.Logging.Abstractions;
using SenexTrader.Blazor.Components;
using SenexTrader.Blazor.Components.Accounts;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Tests.Components.Support;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Components.Accounts;

public class AccountAccessTests
{
    private static readonly string[] Names =
        [.. World.All.Select(w => w.Trader.User), "Anna-1", "anna-1 ", "anna-1:5WT00001", "anna", "bert", "owner", "demo@demo", "*", ""];

    private static readonly string[] Numbers =
        [.. World.All.SelectMany(w => w.Accounts), "", " ", "5wt00001", "5WT00001 ", "5WT0000１", "5WT99999", "*", "..", "5WT00001' OR 1=1"];

    private static readonly Gen<(string? Id, bool Role)> Whoever = Gen.Select(
        Gen.OneOf<string?>("anna", "bert", "olga", "demo", "carl", "owner", "", null), Gen.Bool);

    private static readonly Gen<AccountKey> All = Gen.OneOf<string>(Gen.OneOf(Names), Gen.OneOf("anna", "bert", "owner", "demo", "carl", "anna+bert", "%2Bbert"))
        .Array[0, 3].Select(AccountKey.All);

    private static readonly Gen<AccountKey> Asked = Gen.OneOf<AccountKey>(
        All,
        Gen.OneOf([.. World.All.SelectMany(w => w.Accounts.Append("").Select(a => new AccountKey(w.Trader.User, a)))]),
        Gen.Select(
            Gen.OneOf<string>(Gen.OneOf(Names), Gen.String[0, 8]), Gen.OneOf<string>(Gen.OneOf(Numbers), Gen.String[0, 8]),
            (user, account) => new AccountKey(user, account)));

    /// <summary>Every way to something of an account.</summary>
    private static readonly Gen<Func<AccountAccess, AccountKey, Task>> Way = Gen.OneOf<Func<AccountAccess, AccountKey, Task>>(
        (door, key) => Do(() => door.Demand(key)),
        (door, key) => Use(door.Watch(key), s => Assert.True(key.IsAll || (s.Inbox.TryRead(out var state) && state.Account == key))),
        (door, key) => Use(door.WatchQuotes(key, ["SPY"]), q => Assert.True(key.IsAll ? World.All.Any(w => w.Trader.User == q.User && key.Covers(w.Trader)) : key.User == q.User)),
        (door, key) => Do(() => door.WatchMarket(key, ["SPY"]).Dispose()),
        (door, key) => door.SavedAsync(key, CancellationToken.None));

    [Fact]
    public async Task In_ten_thousand_tries_nobody_gets_at_an_account_that_is_not_theirs_and_is_told_the_same_as_of_one_that_is_not_there()
    {
        var world = new World();
        var (opened, refused) = (0, 0);
        await Gen.Select(Whoever, Asked, Way).SampleAsync(
            async (who, key, way) =>
            {
                using var door = await world.DoorForAsync(who.Id, who.Role ? ["Owner"] : []);
                if (World.Owns(who.Id, who.Role, key))
                {
                    await way(door, key);
                    Interlocked.Increment(ref opened);
                    return;
                }

                Assert.Equal("There is no such account.", (await Assert.ThrowsAsync<AccountNotFoundException>(() => way(door, key))).Message);
                Interlocked.Increment(ref refused);
            },
            iter: 10_000);
        // A door that is always shut, or a generator that never knocks at a right one, would prove nothing.
        Assert.True(opened > 100, $"{opened} of 10,000 tries were of the right user.");
        Assert.True(refused > 1000, $"{refused} of 10,000 tries were of the wrong user.");
    }

    [Fact]
    public async Task In_ten_thousand_addresses_nobody_is_shown_an_account_that_is_not_theirs()
    {
        var world = new World();
        await Gen.Select(Whoever, Gen.OneOf<string>(Gen.OneOf(Numbers), Gen.String[0, 8])).SampleAsync(
            async (who, number) =>
            {
                using var door = await world.DoorForAsync(who.Id, who.Role ? ["Owner"] : []);
                using var viewer = new Viewer(door, new At($"http://localhost/positions?account={Uri.EscapeDataString(number)}"));
                await viewer.EnterAsync();
                var theirs = World.All.Any(w => World.Owns(who.Id, who.Role, new AccountKey(w.Trader.User, number)) && w.Accounts.Contains(number));
                Assert.True(viewer.Key.User == "" || World.Owns(who.Id, who.Role, viewer.Key));
                Assert.All(viewer.Accounts, a => Assert.True(World.Owns(who.Id, who.Role, a.Key)));
                Assert.Equal(theirs, viewer.Key.Account == number && number.Length > 0 && !viewer.IsMissing);
            },
            iter: 10_000);
    }

    [Fact]
    public async Task All_accounts_are_those_of_whoever_asks_and_never_another_ones()
    {
        var world = new World();
        foreach (var (id, role) in new[] { ("anna", false), ("anna", true), ("bert", false), ("owner", false), ("carl", true), ("demo", false) })
        {
            using var door = await world.DoorForAsync(id, role ? ["Owner"] : []);
            var all = door.All;
            foreach (var (trader, _) in World.All)
                Assert.Equal(World.Owns(id, role, AccountKey.Unknown(trader.User)), all.Covers(trader));
            using var viewer = new Viewer(door, new At("http://localhost/positions?account=all"));
            await viewer.EnterAsync();
            // Of one account there is no "all"; bert's second connection may still tell of more.
            Assert.Equal(id is "anna" or "bert", viewer.Key.IsAll);
            Assert.False(viewer.IsMissing);
        }
    }

    [Fact]
    public async Task All_accounts_are_shown_where_they_were_left_and_an_address_outweighs_that()
    {
        var world = new World();
        using var door = await world.DoorForAsync("anna");
        using var remembered = new Viewer(door, new At("http://localhost/positions"));
        await remembered.EnterAsync("all");
        Assert.Equal(door.All, remembered.Key);
        using var asked = new Viewer(door, new At("http://localhost/positions?account=5WT00003"));
        await asked.EnterAsync("all");
        Assert.Equal("anna-2:5WT00003", asked.Key.ToString());
        // One that is gone since is no reason for an error: nobody asked for it now.
        using var gone = new Viewer(door, new At("http://localhost/positions"));
        await gone.EnterAsync("5WT99999");
        Assert.Equal(("anna-1:5WT00001", false), (gone.Key.ToString(), gone.IsMissing));
    }

    [Fact]
    public async Task Of_several_connections_all_accounts_may_be_chosen_and_no_others()
    {
        var world = new World();
        using var door = await world.DoorForAsync("anna");
        using var viewer = new Viewer(door, new At("http://localhost/"));
        await viewer.EnterAsync();
        Assert.Equal(["5WT00001", "5WT00002", "5WT00003"], viewer.Accounts.Select(a => a.Key.Account));
        viewer.Choose(new AccountKey("anna-2", "5WT00003"));
        Assert.Equal("anna-2:5WT00003", viewer.Key.ToString());
        Assert.Throws<AccountNotFoundException>(() => viewer.Choose(new AccountKey("bert-1", "5WT00004")));
        Assert.Equal("anna-2:5WT00003", viewer.Key.ToString());
    }

    [Fact]
    public async Task The_market_of_all_accounts_is_the_first_ones_whose_feed_is_live()
    {
        var world = new World();
        using var door = await world.DoorForAsync("anna");
        Assert.Equal("anna-1", door.MarketOf(door.All).User);
        Tell("anna-1", FeedState.Late);
        Assert.Equal("anna-2", door.MarketOf(door.All).User);
        // An account by itself has its own and no other.
        Assert.Equal("anna-1", door.MarketOf(new AccountKey("anna-1", "5WT00001")).User);
        Tell("anna-2", FeedState.Disconnected);
        Assert.Equal("anna-1", door.MarketOf(door.All).User);
        Tell("anna-2", FeedState.Live);
        Assert.Equal("anna-2", door.MarketOf(door.All).User);
        Tell("anna-1", FeedState.Live);
        Assert.Equal("anna-1", door.MarketOf(door.All).User);

        void Tell(string user, FeedState market) => world.Hub.Publish(Some.State(Some.Whole with
        {
            Account = AccountKey.Unknown(user),
            Feeds = [Some.Feed($"dxlink@{user}", market), Some.Feed($"account@{user}")],
        }));
    }

    [Fact]
    public async Task The_same_number_at_two_brokers_is_two_accounts_and_each_has_an_address()
    {
        Trader[] traders = [new("live", "", false, "anna", Broker: "api.tastyworks.com"), new("test", "test", false, "anna", Broker: "api.cert.tastyworks.com")];
        var (hub, directory) = (new MetricsHub(), new TraderDirectory(traders));
        foreach (var trader in traders)
            hub.Publish(Some.State(Some.Whole with { Account = AccountKey.Unknown(trader.User), Accounts = [new AccountInfo("5WT00001", "", "Margin")] }));
        using var door = new AccountAccess(
            SignedIn.As("anna"), directory, hub, new QuoteHub(), new FirstPaints(new FakeSavedViews(), NullLogger<FirstPaints>.Instance), new NoMarketWatch());
        using var viewer = new Viewer(door, new At("http://localhost/?account=test:5WT00001"));
        await viewer.EnterAsync();
        Assert.Equal(new AccountKey("test", "5WT00001"), viewer.Key);
        Assert.NotNull(viewer.All);
    }

    private static Task Use<T>(T thing, Action<T> look)
        where T : IDisposable
    {
        using (thing) look(thing);
        return Task.CompletedTask;
    }

    private static Task Do(Action act)
    {
        act();
        return Task.CompletedTask;
    }
}
