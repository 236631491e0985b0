using Microsoft.Extensions.Logging.Abstractions;
using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Services;
using SenexTrader.Core.Services.Metrics;
using SenexTrader.Core.Services.Views;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Services;

public class MetricsServiceTests
{
    private static readonly Leg Sold = Given.Option("SPY", "P", 600, -2, 4.10m, close: 4.00m);
    private static readonly Leg Bought = Given.Option("SPY", "P", 595, 2, 2.75m, close: 2.70m);
    private static readonly Leg Shares = Given.Stock("AAPL", 100, 247m, close: 270.48m);

    [Fact]
    public async Task A_total_leaves_the_incomplete_position_out_and_says_so()
    {
        var metrics = await Read(Complete().Quote(".SPY260821P595", 1.98m, null));
        var pnl = metrics.Portfolio["pnl_open"];
        Assert.Equal(FigureState.Partial, pnl.State);
        Assert.Equal(new Coverage(1, 2), pnl.Coverage);
        Assert.Equal(2405m, pnl.Money);
        Assert.Contains("SPY", Assert.Single(metrics.LeftOut).Name);
    }

    [Fact]
    public async Task A_complete_total_is_live_and_as_old_as_its_oldest_part()
    {
        var old = Given.Now.AddMinutes(-9);
        var metrics = await Read(Complete().Quote("AAPL", 271.04m, 271.06m, at: old));
        var pnl = metrics.Portfolio["pnl_open"];
        Assert.Equal((FigureState.Live, 2405m + 70m, old), (pnl.State, pnl.Money, pnl.AsOf));
    }

    [Fact]
    public async Task The_position_shows_its_share_of_the_maximum_profit()
    {
        var position = (await Read(Complete())).Positions.Single(p => p.Position.Strategy == "Put vertical");
        Assert.Equal(70d / 270d, position.Figures["pct_max_profit"].Number!.Value, 12);
        Assert.Equal(-1.00m, position.Figures["mark"].Money);
    }

    [Fact]
    public async Task Balances_are_the_brokers_own_words()
    {
        var cache = Complete().Put(
            CacheKeys.AccountState, Given.Account.ToString(), Given.Stamp(new AccountState(128406.22m, 1, 2, 61930m, 3, Given.Now)));
        var metrics = await Read(cache);
        Assert.Equal(128406.22m, metrics.Portfolio["net_liq"].Money);
        Assert.Equal(61930m, metrics.Portfolio["buying_power"].Money);
    }

    [Fact]
    public async Task An_account_stream_that_died_takes_every_figure_that_needs_quantities_but_no_quote()
    {
        var cache = Complete().Put(CacheKeys.Pulse, "account", Given.Pulse("account", FeedState.Disconnected));
        var metrics = await Read(cache);
        Assert.Equal(Reason.Disconnected, metrics.PositionsGap!.Value.Reason);
        Assert.Equal(Reason.Disconnected, metrics.Portfolio["pnl_open"].Gap!.Value.Reason);
        var leg = metrics.Positions.First().Legs[0];
        Assert.Equal(FigureState.Live, leg.Figures["mark"].State);
        Assert.Equal(FigureState.Unavailable, leg.Figures["pnl_open"].State);
    }

    [Fact]
    public async Task An_empty_account_has_live_zeros_and_nothing_left_out()
    {
        var metrics = await Read(CacheOfWrites.Healthy().Holding());
        Assert.Equal((FigureState.Live, 0m), (metrics.Portfolio["pnl_open"].State, metrics.Portfolio["pnl_open"].Money));
        Assert.Empty(metrics.Underlyings);
        Assert.Null(metrics.PositionsGap);
    }

    [Fact]
    public async Task A_leg_whose_symbol_cannot_be_parsed_is_kept_and_marked()
    {
        var odd = Sold with { Symbol = "SPY ODD", StreamerSymbol = null, Option = null };
        var leg = (await Read(Complete().Holding(Shares, odd))).Positions.SelectMany(p => p.Legs).Single(l => l.Leg.Symbol == "SPY ODD");
        Assert.Equal(Reason.Rejected, leg.Figures["mark"].Gap!.Value.Reason);
    }

    [Fact]
    public async Task After_the_close_figures_are_closed_and_not_missing()
    {
        var metrics = await Read(Complete().Session(SessionState.Closed));
        Assert.Equal(FigureState.Closed, metrics.Portfolio["pnl_open"].State);
    }

    [Fact]
    public async Task One_broken_record_costs_its_own_cells_and_is_called_faulted()
    {
        var metrics = await Read(Complete().Raw("quote:AAPL", "not a quote"));
        Assert.Equal(Reason.Faulted, metrics.Positions.Single(p => p.Position.Underlying == "AAPL").Figures["pnl_open"].Gap!.Value.Reason);
        Assert.Equal(70m, metrics.Positions.Single(p => p.Position.Underlying == "SPY").Figures["pnl_open"].Money);
    }

    [Fact]
    public async Task Every_row_has_every_metric_of_its_kind()
    {
        var metrics = await Read(Complete());
        Assert.Equal(Names(MetricScopes.Portfolio), metrics.Portfolio.All.Keys.Order(StringComparer.Ordinal));
        Assert.All(metrics.Positions, p => Assert.Equal(Names(MetricScopes.Position), p.Figures.All.Keys.Order(StringComparer.Ordinal)));
    }

    private static IEnumerable<string> Names(MetricScopes scope) =>
        MetricCatalog.All.Where(m => m.Scopes.HasFlag(scope)).Select(m => m.Name).Order(StringComparer.Ordinal);

    // Put vertical: (−(3.00 − 4.10) + (2.00 − 2.75)) × 200 = 70; stock: (271.05 − 247) × 100 = 2405.
    private static CacheOfWrites Complete() => CacheOfWrites.Healthy()
        .Holding(Sold, Bought, Shares)
        .Orders()
        .Quote(".SPY260821P600", 2.98m, 3.02m)
        .Quote(".SPY260821P595", 1.98m, 2.02m)
        .Quote("AAPL", 271.04m, 271.06m)
        .Greeks(".SPY260821P600", -0.2)
        .Greeks(".SPY260821P595", -0.15);

    private static Task<AccountMetrics> Read(CacheOfWrites cache) =>
        new MetricsService(new LiveViews(cache.Reader(), new TraderDirectory([Given.Owner])), NullLogger<MetricsService>.Instance)
            .ReadAsync(Given.Account, TestContext.Current.CancellationToken);
}
