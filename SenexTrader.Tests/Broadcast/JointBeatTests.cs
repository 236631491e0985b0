using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Domain.Time;
using SenexTrader.Core.Services;
using SenexTrader.Core.Services.Views;
using SenexTrader.Tests.Support;
using SenexTrader.Tests.Weaknesses.Support;

namespace SenexTrader.Tests.Broadcast;

public class JointBeatTests
{
    private readonly TwoConnections both = new();
    private readonly MetricsHub hub = new();
    private readonly FakeTimeProvider time = new(Given.Now);

    [Fact]
    public async Task All_accounts_say_the_same_as_each_in_the_same_beat()
    {
        using var all = hub.Subscribe(TwoConnections.All);
        await BeatAsync(Beats());
        Assert.True(all.Inbox.TryRead(out var state));
        Assert.Equal(hub.Latest(TwoConnections.First)!.Beat, state.Beat);
        foreach (var part in state.Metrics.Parts) Assert.Same(hub.Latest(part.Key)!.Metrics, part.Metrics);
        Assert.Equal(["5WT00001 Individual", "5WT00002 IRA"], state.Metrics.Parts.Select(p => p.Name));
        Assert.Equal(140_000m, state.Metrics.Portfolio["net_liq"].Money);
    }

    [Fact]
    public async Task Nobody_elses_account_is_in_it()
    {
        both.Traders.Add("bert-1", simulated: false, "bert", "");
        both.Cache.Put(CacheKeys.Accounts, "bert-1", Given.Stamp<IReadOnlyList<AccountInfo>>([new("5WT00004", "", "")]));
        using var all = hub.Subscribe(TwoConnections.All);
        using var berts = hub.Subscribe(AccountKey.All(["bert"]));
        await BeatAsync(Beats());
        Assert.Equal([TwoConnections.First, TwoConnections.Second], hub.Latest(TwoConnections.All)!.Metrics.Parts.Select(p => p.Key));
        Assert.Equal([new AccountKey("bert-1", "5WT00004")], hub.Latest(AccountKey.All(["bert"]))!.Metrics.Parts.Select(p => p.Key));
    }

    [Fact]
    public async Task A_connection_that_has_told_no_account_counts_as_one_that_is_missing()
    {
        both.Traders.Add("third", simulated: true, Trader.TheOwner, "Savings");
        using var all = hub.Subscribe(TwoConnections.All);
        await BeatAsync(Beats());
        var netLiq = hub.Latest(TwoConnections.All)!.Metrics.Portfolio["net_liq"];
        Assert.Equal((FigureState.Partial, 140_000m, new Coverage(2, 3, PartKind.Accounts)), (netLiq.State, netLiq.Money, netLiq.Coverage));
        Assert.Equal("Savings", hub.Latest(TwoConnections.All)!.Metrics.Parts[^1].Name);
    }

    [Fact]
    public async Task A_connection_that_goes_is_out_of_the_sum_with_the_next_beat_and_one_that_comes_is_in_it()
    {
        using var all = hub.Subscribe(TwoConnections.All);
        var beats = Beats();
        await BeatAsync(beats);
        both.Traders.Remove("other");
        await BeatAsync(beats);
        Assert.Equal([TwoConnections.First], hub.Latest(TwoConnections.All)!.Metrics.Parts.Select(p => p.Key));
        Assert.Equal(100_000m, hub.Latest(TwoConnections.All)!.Metrics.Portfolio["net_liq"].Money);
        both.Traders.Add("other", simulated: true, Trader.TheOwner, "");
        await BeatAsync(beats);
        Assert.Equal(140_000m, hub.Latest(TwoConnections.All)!.Metrics.Portfolio["net_liq"].Money);
    }

    [Fact]
    public async Task An_account_that_two_connections_lead_to_counts_once()
    {
        both.Cache.Put(CacheKeys.Accounts, "other", Given.Stamp<IReadOnlyList<AccountInfo>>([new("5WT00001", "Individual", "Margin")]));
        using var all = hub.Subscribe(TwoConnections.All);
        await BeatAsync(Beats());
        var metrics = hub.Latest(TwoConnections.All)!.Metrics;
        Assert.Equal([TwoConnections.First], metrics.Parts.Select(p => p.Key));
        Assert.Equal((FigureState.Live, 100_000m), (metrics.Portfolio["net_liq"].State, metrics.Portfolio["net_liq"].Money));
    }

    [Fact]
    public async Task An_account_that_the_beat_could_not_read_is_missing_and_the_others_stand()
    {
        var reader = new FailingReader(both.Cache.Reader(), k => k.EndsWith(TwoConnections.Second.ToString(), StringComparison.Ordinal));
        using var all = hub.Subscribe(TwoConnections.All);
        var beats = Beats(reader);
        await BeatAsync(beats);
        reader.Fails = true;
        time.Advance(TimeSpan.FromSeconds(30));
        await BeatAsync(beats);
        var state = hub.Latest(TwoConnections.All)!;
        var netLiq = state.Metrics.Portfolio["net_liq"];
        Assert.Equal((FigureState.Partial, 100_000m), (netLiq.State, netLiq.Money));
        Assert.Equal((Reason.Faulted, Given.Now), (netLiq.Gap!.Value.Reason, netLiq.Gap!.Value.Since));
        // What it held is still listed, and the screen is as young as what could be read.
        Assert.Contains(state.Metrics.Positions, p => p.Badge == "IRA" && !p.Figures["pnl_open"].HasNumber);
        Assert.Equal(time.Uptime(), state.Made);
    }

    [Theory]
    [InlineData("accounts:other", false, Reason.Faulted)]
    [InlineData("accounts:other", true, Reason.Cache)]
    [InlineData("positions:other:5WT00002", true, Reason.Cache)]
    public async Task What_kept_an_account_from_being_read_is_told_as_it_was(string key, bool timedOut, Reason why)
    {
        var reader = new FailingReader(both.Cache.Reader(), k => k == key, () => timedOut ? new TimeoutException() : new InvalidOperationException());
        using var all = hub.Subscribe(TwoConnections.All);
        var beats = Beats(reader);
        await BeatAsync(beats);
        reader.Fails = true;
        await BeatAsync(beats);
        var missing = hub.Latest(TwoConnections.All)!.Metrics.Parts.Single(p => p.Key == TwoConnections.Second).Metrics;
        Assert.Equal(why, missing.PositionsGap!.Value.Reason);
        Assert.Equal(why, missing.Portfolio["net_liq"].Gap!.Value.Reason);
        Assert.Equal(why, hub.Latest(TwoConnections.All)!.Metrics.Positions.First(p => p.Badge == "IRA").Figures["pnl_open"].Gap!.Value.Reason);

        reader.Fails = false;
        await BeatAsync(beats);
        Assert.Equal(FigureState.Live, hub.Latest(TwoConnections.All)!.Metrics.Portfolio["net_liq"].State);
    }

    [Fact]
    public async Task The_same_number_at_another_broker_is_another_account_and_each_has_a_name_of_its_own()
    {
        var (test, key) = (new Trader("test", "test", false, Label: "Test", Broker: "api.cert.tastyworks.com"), new AccountKey("test", "5WT00001"));
        var traders = new TraderDirectory([Given.Owner with { Broker = "api.tastyworks.com" }, test]);
        both.Cache.Put(CacheKeys.Accounts, "test", Given.Stamp<IReadOnlyList<AccountInfo>>([new("5WT00001", "Individual", "Margin")]))
            .Put(CacheKeys.Pulse, "account@test", Given.Pulse("account@test")).Put(CacheKeys.Pulse, "dxlink@test", Given.Pulse("dxlink@test"))
            .Put(CacheKeys.Positions, key.ToString(), Given.Stamp<IReadOnlyList<Leg>>([Given.Stock("AAPL", 50, 250m, close: 270.48m)]))
            .Put(CacheKeys.AccountState, key.ToString(), Given.Stamp(new AccountState(7_000m, 1_000m, 2_000m, 1_000m, 0m, Given.Now)));
        var cache = both.Cache.Reader();
        var metrics = new MetricsService(new LiveViews(cache, traders), NullLogger<MetricsService>.Instance);
        using var all = hub.Subscribe(TwoConnections.All);
        await BeatAsync(new(metrics, new LiveChanges(cache, traders), traders, hub, time, NullLogger<MetricsBroadcaster>.Instance));

        var told = hub.Latest(TwoConnections.All)!.Metrics;
        Assert.Equal([TwoConnections.First, key], told.Parts.Select(p => p.Key));
        Assert.Equal(107_000m, told.Portfolio["net_liq"].Money);
        Assert.Equal(["5WT00001 Individual (owner)", "5WT00001 Individual (Test)"], told.Parts.Select(p => p.Name));
        Assert.Equal(["5WT00001 owner", "5WT00001 Test"], told.Parts.Select(p => p.Badge));
        var shares = told.Underlyings.Single(u => u.Underlying == "AAPL").Positions.Select(p => p.Position.Id).ToList();
        Assert.Equal(2, shares.Distinct().Count());
        Assert.All(shares, id => Assert.Contains(":5WT00001~", id));
    }

    [Fact]
    public async Task Nothing_is_put_together_that_nobody_asked_for()
    {
        await BeatAsync(Beats());
        Assert.DoesNotContain(hub.Asked, k => k.IsAll);
    }

    private MetricsBroadcaster Beats(ILiveReader? reader = null)
    {
        var cache = reader ?? both.Cache.Reader();
        return new(
            both.MetricsFrom(cache), new LiveChanges(cache, both.Traders), both.Traders, hub, time, NullLogger<MetricsBroadcaster>.Instance);
    }

    private static Task BeatAsync(MetricsBroadcaster beats) => beats.BeatAsync(TestContext.Current.CancellationToken);
}
