using Microsoft.Extensions.Logging.Abstractions;
using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Services;
using SenexTrader.Core.Services.Views;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Services;

/// <summary>Totals worked by hand: a put vertical on SPY at 637.00 and 100 AAPL at 271.00, net liq 100,000.</summary>
public class ExposureTests
{
    private static readonly Leg Sold = Given.Option("SPY", "P", 600, -2, 4.10m, close: 4.00m);
    private static readonly Leg Bought = Given.Option("SPY", "P", 595, 2, 2.75m, close: 2.70m);
    private static readonly Leg Shares = Given.Stock("AAPL", 100, 247m, close: 270m);

    [Fact]
    public async Task Delta_dollars_are_delta_in_shares_times_the_underlyings_last_trade()
    {
        var metrics = await Read(Complete());
        // (−0.20 × −2 + −0.15 × 2) × 100 = 10 shares × 637.
        Assert.Equal(6370, Of(metrics, "SPY")["delta_dollars"].Number!.Value, 9);
        Assert.Equal(27100, Of(metrics, "AAPL")["delta_dollars"].Number!.Value, 9);
        Assert.Equal(33470, metrics.Portfolio["delta_dollars"].Number!.Value, 9);
    }

    [Fact]
    public async Task Notional_adds_both_directions()
    {
        var metrics = await Read(Complete());
        // 4 contracts × 100 × 637.
        Assert.Equal(254800m, Of(metrics, "SPY")["notional"].Money);
        Assert.Equal(281900m, metrics.Portfolio["notional"].Money);
    }

    [Fact]
    public async Task The_share_of_net_liq_has_the_sign_of_the_delta() =>
        Assert.Equal(0.3347, (await Read(Complete())).Portfolio["delta_share"].Number!.Value, 12);

    [Fact]
    public async Task Without_the_underlyings_price_its_line_is_missing_and_the_total_partial()
    {
        var metrics = await Read(Complete().Put(CacheKeys.Trade, "SPY", Given.Stamp(new Trade(null, null, null, null))));
        Assert.Equal("0 of 1", Of(metrics, "SPY")["delta_dollars"].Coverage.ToString());
        var total = metrics.Portfolio["delta_dollars"];
        Assert.Equal((FigureState.Partial, new Coverage(1, 2), 27100d), (total.State, total.Coverage, total.Number));
        Assert.Equal(FigureState.Partial, metrics.Portfolio["delta_share"].State);
    }

    [Fact]
    public async Task An_account_that_is_worth_nothing_has_no_shares_of_it()
    {
        var metrics = await Read(Complete().Put(CacheKeys.AccountState, Given.Account.ToString(), Given.Stamp(State(-1m))));
        Assert.Equal(Reason.NotDefined, metrics.Portfolio["delta_share"].Gap!.Value.Reason);
        Assert.Equal(Reason.NotDefined, metrics.Portfolio["bp_used"].Gap!.Value.Reason);
    }

    [Fact]
    public async Task Buying_power_in_use_is_what_of_net_liq_is_bound() =>
        // (100,000 − 37,500) ÷ 100,000.
        Assert.Equal(0.625, (await Read(Complete())).Portfolio["bp_used"].Number!.Value, 12);

    [Fact]
    public async Task A_balance_that_the_broker_does_not_state_is_missing_and_never_nought()
    {
        var metrics = await Read(Complete());
        Assert.Equal((1200m, FigureState.Live), (metrics.Portfolio["maintenance"].Money, metrics.Portfolio["maintenance"].State));
        Assert.Equal("the broker does not state it", metrics.Portfolio["pending_cash"].Gap!.Value.Detail);
    }

    [Fact]
    public async Task What_was_realized_today_counts_the_positions_that_are_gone()
    {
        var metrics = await Read(Complete()
            .Holding(Sold with { RealizedToday = 40m }, Bought with { RealizedToday = -15m }, Shares)
            .Closed(Given.Stock("SPY", 0, 0) with { RealizedToday = 12.50m }, Given.Stock("F", 0, 0) with { RealizedToday = -100m }));
        Assert.Equal(25m, metrics.Positions.Single(p => p.Position.Underlying == "SPY").Figures["pnl_realized"].Money);
        Assert.Equal(37.50m, Of(metrics, "SPY")["pnl_realized"].Money);
        Assert.Equal(-62.50m, metrics.Portfolio["pnl_realized"].Money);
    }

    [Fact]
    public async Task Without_word_of_closed_positions_no_realized_total_is_claimed()
    {
        var metrics = await Read(Without());
        Assert.Equal(Reason.NotYetReceived, metrics.Portfolio["pnl_realized"].Gap!.Value.Reason);
        Assert.Equal(0m, metrics.Positions.First().Figures["pnl_realized"].Money);
    }

    private static FigureSet Of(AccountMetrics metrics, string underlying) =>
        metrics.Underlyings.Single(u => u.Underlying == underlying).Figures;

    private static AccountState State(decimal netLiq) => new(netLiq, 1, 2, 37_500m, 1200m, Given.Now);

    private static CacheOfWrites Complete() => Without().Closed();

    private static CacheOfWrites Without() => CacheOfWrites.Healthy()
        .Holding(Sold, Bought, Shares).Orders()
        .Quote(".SPY260821P600", 2.98m, 3.02m).Quote(".SPY260821P595", 1.98m, 2.02m).Quote("AAPL", 270.99m, 271.01m)
        .Greeks(".SPY260821P600", -0.20).Greeks(".SPY260821P595", -0.15)
        .Last("SPY", 637m).Last("AAPL", 271m)
        .Put(CacheKeys.AccountState, Given.Account.ToString(), Given.Stamp(State(100_000m)));

    private static Task<AccountMetrics> Read(CacheOfWrites cache) =>
        new MetricsService(new LiveViews(cache.Reader(), new TraderDirectory([Given.Owner])), NullLogger<MetricsService>.Instance)
            .ReadAsync(Given.Account, TestContext.Current.CancellationToken);
}
