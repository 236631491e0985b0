using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Services.Metrics;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Services;

public class AllAccountsTests
{
    private readonly TwoConnections both = new();

    [Fact]
    public async Task Two_live_accounts_add_up_and_are_as_old_as_the_older()
    {
        var all = await both.TogetherAsync();
        var netLiq = all.Portfolio["net_liq"];
        Assert.Equal((FigureState.Live, 140_000m, TwoConnections.Older), (netLiq.State, netLiq.Money, netLiq.AsOf));
        Assert.Equal(new Coverage(2, 2, PartKind.Accounts), netLiq.Coverage);
        Assert.Equal(70_000m, all.Portfolio["buying_power"].Money);
        // (140,000 − 70,000) ÷ 140,000, and not the mean of 40 % and 75 %.
        Assert.Equal(0.5, all.Portfolio["bp_used"].Number);
        var pnl = all.Portfolio["pnl_open"];
        Assert.Equal((FigureState.Live, 70m + 2405m + 1052.50m, new Coverage(3, 3)), (pnl.State, pnl.Money, pnl.Coverage));
        // −0.2 × −200 − 0.15 × 200 + 100 + 50.
        Assert.Equal(160, all.Portfolio["delta"].Number!.Value, 9);
    }

    [Fact]
    public async Task The_same_underlying_of_two_accounts_is_one_group_with_its_subtotal_and_each_row_says_whose_it_is()
    {
        var all = await both.TogetherAsync();
        Assert.Equal(["AAPL", "SPY"], all.Underlyings.Select(u => u.Underlying));
        var aapl = all.Underlyings[0];
        Assert.Equal(2405m + 1052.50m, aapl.Figures["pnl_open"].Money);
        Assert.Equal(150, aapl.Figures["delta"].Number);
        // 150 shares at 271.00 against what both are worth.
        Assert.Equal(150 * 271.0 / 140_000, aapl.Figures["delta_share"].Number!.Value, 12);
        Assert.Equal([("Individual", TwoConnections.First), ("IRA", TwoConnections.Second)], aapl.Positions.Select(p => (p.Badge, p.Holder)));
        Assert.Single(aapl.Positions.Select(p => p.OwnId).Distinct());
        Assert.Equal(all.Positions.Count(), all.Positions.Select(p => p.Position.Id).Distinct().Count());
        var legs = all.Positions.SelectMany(p => p.Legs).ToList();
        Assert.Equal(legs.Count, legs.Select(l => l.Key).Distinct().Count());
    }

    [Fact]
    public async Task An_account_that_cannot_be_told_makes_every_sum_partial_and_is_named_with_its_cause()
    {
        var all = await both.SecondDown().TogetherAsync();
        var netLiq = all.Portfolio["net_liq"];
        Assert.Equal((FigureState.Partial, 100_000m, new Coverage(1, 2, PartKind.Accounts)), (netLiq.State, netLiq.Money, netLiq.Coverage));
        Assert.Equal(Reason.Disconnected, netLiq.Gap!.Value.Reason);
        foreach (var sum in new[] { "pnl_open", "pnl_day", "pnl_realized", "delta", "theta", "delta_share", "bp_used" })
            Assert.Equal((FigureState.Partial, new Coverage(1, 2, PartKind.Accounts)), (all.Portfolio[sum].State, all.Portfolio[sum].Coverage));
        Assert.Equal(2475m, all.Portfolio["pnl_open"].Money);
        Assert.Equal(0.4, all.Portfolio["bp_used"].Number!.Value, 12);
        Assert.Null(all.PositionsGap);
        var missing = Assert.Single(all.Parts, p => p.Metrics.PositionsGap is not null);
        Assert.Equal(("5WT00002 IRA", Reason.Disconnected), (missing.Name, missing.Metrics.PositionsGap!.Value.Reason));
        // Even where it is not known to hold any: what it holds now nobody knows.
        Assert.Equal(FigureState.Partial, all.Underlyings.Single(u => u.Underlying == "SPY").Figures["pnl_open"].State);
        // Its rows stay, without a number.
        Assert.All(all.Positions.Where(p => p.Badge == "IRA"), p => Assert.False(p.Figures["pnl_open"].HasNumber));
    }

    [Fact]
    public async Task An_account_not_heard_since_the_start_is_in_no_sum_whatever_was_saved_of_it()
    {
        both.SecondDown(FeedState.Connecting);
        both.Cache.Put(CacheKeys.Positions, TwoConnections.Second.ToString(), Given.Stamp<IReadOnlyList<Leg>>([], epoch: Given.Epoch - 1));
        var all = await both.TogetherAsync();
        Assert.Equal((FigureState.Partial, 100_000m), (all.Portfolio["net_liq"].State, all.Portfolio["net_liq"].Money));
        Assert.Equal((FigureState.Partial, 2475m), (all.Portfolio["pnl_open"].State, all.Portfolio["pnl_open"].Money));
        Assert.Equal(Reason.NotYetReceived, all.Portfolio["pnl_open"].Gap!.Value.Reason);
    }

    [Fact]
    public async Task When_no_account_can_be_told_there_is_no_sum()
    {
        both.SecondDown().Cache.Put(CacheKeys.Pulse, "account", Given.Pulse("account", FeedState.Disconnected));
        var all = await both.TogetherAsync();
        Assert.NotNull(all.PositionsGap);
        Assert.All(
            new[] { "net_liq", "buying_power", "bp_used", "pnl_open", "pnl_realized", "delta", "delta_share" },
            name => Assert.Equal(FigureState.Unavailable, all.Portfolio[name].State));
        Assert.Equal(new Coverage(0, 2, PartKind.Accounts), all.Portfolio["net_liq"].Coverage);
        Assert.Equal(new Coverage(0, 2, PartKind.Accounts), all.Portfolio["pnl_open"].Coverage);
    }

    [Fact]
    public async Task A_sum_with_a_part_at_the_close_is_at_the_close()
    {
        both.Cache.Put(CacheKeys.Session, "Equity", Given.Stamp(new MarketSession(SessionState.Regular, null, null, null)));
        both.Cache.Put(CacheKeys.Session, "Equity@other", Given.Stamp(new MarketSession(SessionState.Closed, null, null, null)));
        var all = await both.TogetherAsync();
        Assert.Equal((FigureState.Live, FigureState.Closed), (all.Parts[0].Metrics.Portfolio["pnl_open"].State, all.Parts[1].Metrics.Portfolio["pnl_open"].State));
        Assert.Equal((FigureState.Closed, 3527.50m), (all.Portfolio["pnl_open"].State, all.Portfolio["pnl_open"].Money));
        Assert.Equal((FigureState.Closed, 140_000m), (all.Portfolio["net_liq"].State, all.Portfolio["net_liq"].Money));
    }

    [Fact]
    public async Task A_leg_missing_in_one_account_leaves_its_position_out_and_no_balance()
    {
        both.Cache.Quote(".SPY260821P595", 1.98m, null);
        var all = await both.TogetherAsync();
        var pnl = all.Portfolio["pnl_open"];
        Assert.Equal((FigureState.Partial, 2405m + 1052.50m, new Coverage(2, 3)), (pnl.State, pnl.Money, pnl.Coverage));
        Assert.Equal(FigureState.Live, all.Portfolio["net_liq"].State);
        Assert.Equal(FigureState.Live, all.Underlyings.Single(u => u.Underlying == "AAPL").Figures["pnl_open"].State);
        Assert.Equal(all.Positions.Single(p => p.Position.Underlying == "SPY").Position.Id, Assert.Single(all.LeftOut).Key);
    }

    [Fact]
    public async Task A_price_is_that_of_whichever_connection_tells_it()
    {
        both.Cache.Put(CacheKeys.Pulse, "dxlink", Given.Pulse("dxlink", FeedState.Disconnected));
        var aapl = (await both.TogetherAsync()).Underlyings.Single(u => u.Underlying == "AAPL");
        Assert.Equal((FigureState.Live, 271m, TwoConnections.Second), (aapl.Figures["last"].State, aapl.Figures["last"].Money, aapl.Source));
        both.Cache.Put(CacheKeys.Pulse, "dxlink", Given.Pulse("dxlink"));
        Assert.Equal(TwoConnections.First, (await both.TogetherAsync()).Underlyings.Single(u => u.Underlying == "AAPL").Source);
    }

    [Fact]
    public async Task The_parts_are_the_single_accounts_and_every_metric_of_a_portfolio_has_its_sum()
    {
        var all = await both.TogetherAsync();
        var each = await both.Metrics.ReadAsync(TwoConnections.Second, TestContext.Current.CancellationToken);
        Assert.Equal(each.Portfolio, all.Parts[1].Metrics.Portfolio);
        Assert.Equal(
            MetricCatalog.All.Where(m => m.Scopes.HasFlag(MetricScopes.Portfolio)).Select(m => m.Name).Order(StringComparer.Ordinal),
            all.Portfolio.All.Keys);
    }
}
