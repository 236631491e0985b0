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

public class OrderPricingTests
{
    private const string Put600 = "SPY   260821P00600000";
    private const string Put595 = "SPY   260821P00595000";
    private static readonly TraderDirectory Traders = new([Given.Owner]);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_credit_spread_brings_the_difference_and_waits_for_more()
    {
        var order = await Read(Quoted(), Of(1.60m, (Put600, -2), (Put595, 2)));
        Assert.Equal((1.35m, 0.25m), (order["net_mid"].Money, order["to_limit"].Money));
    }

    [Fact]
    public async Task The_same_spread_bought_back_costs_it_and_waits_for_less()
    {
        var order = await Read(Quoted(), Of(-1.00m, (Put600, 2), (Put595, -2)));
        Assert.Equal((-1.35m, 0.35m), (order["net_mid"].Money, order["to_limit"].Money));
    }

    [Fact]
    public async Task A_ratio_is_priced_per_unit_as_the_broker_states_the_limit()
    {
        var order = await Read(Quoted(), Of(1.00m, (Put600, 5), (Put595, -10)));
        Assert.Equal(1.40m, order["net_mid"].Money);
    }

    [Fact]
    public async Task Stock_beside_an_option_counts_by_the_multiplier_of_what_is_held()
    {
        var cache = Quoted().Quote("SPY", 639m, 641m).Holding(Given.Option("SPY", "P", 600, -1, 4m));
        var order = await Read(cache, Of(-630m, ("SPY", 200), (Put600, -2)));
        Assert.Equal(-640m + 4.10m, order["net_mid"].Money);
    }

    [Fact]
    public async Task Stock_beside_an_option_of_an_unknown_multiplier_has_no_net_mid()
    {
        var order = await Read(Quoted().Quote("SPY", 639m, 641m), Of(-630m, ("SPY", 100), (Put600, -1)));
        Assert.Contains("multiplier", order["net_mid"].Gap!.Value.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leg_without_an_ask_leaves_no_half_price()
    {
        var order = await Read(Quoted().Quote(".SPY260821P595", 2.70m, null), Of(1.60m, (Put600, -1), (Put595, 1)));
        Assert.Equal((Reason.MissingLegs, new Coverage(1, 2)), (order["net_mid"].Gap!.Value.Reason, order["net_mid"].Gap!.Value.Coverage));
        Assert.False(order["to_limit"].HasNumber);
    }

    [Fact]
    public async Task An_order_without_a_limit_has_no_way_to_it()
    {
        var order = await Read(Quoted(), Of(null, (Put600, -1)));
        Assert.Equal((4.10m, Reason.NotDefined), (order["net_mid"].Money, order["to_limit"].Gap!.Value.Reason));
    }

    [Fact]
    public async Task Without_the_account_stream_no_order_is_reckoned_with()
    {
        var cache = Quoted().Put(CacheKeys.Pulse, "account", Given.Pulse("account", FeedState.Disconnected));
        Assert.Equal(Reason.Disconnected, (await Read(cache, Of(1.60m, (Put600, -1))))["net_mid"].Gap!.Value.Reason);
    }

    [Fact]
    public async Task An_order_that_is_done_has_no_figures_but_stays_in_the_list()
    {
        var metrics = await ReadAll(Quoted(), Of(1.60m, (Put600, -1)) with { Status = "Filled" });
        Assert.Equal(FigureSet.Empty, Assert.Single(metrics.OrderRows).Figures);
    }

    [Fact]
    public async Task A_quote_in_view_says_the_same_as_the_beat()
    {
        var cache = Quoted().Orders(Of(1.60m, (Put600, -2), (Put595, 2)));
        var name = OrderQuote.NameOf(Given.Account, 41);
        var quotes = await new QuoteService(cache.Reader(), Traders).ReadAsync("owner", [name, ".SPY260821P600"], Cancel);
        Assert.Equal(1.35m, quotes[name]["net_mid"].Money);
        Assert.Equal(4.10m, quotes[".SPY260821P600"]["mark"].Money);
    }

    [Fact]
    public async Task A_watched_symbol_has_its_volatility_rank_beside_its_quote()
    {
        var cache = Quoted().Quote("VIX", 20m, 20.1m).Put(CacheKeys.MarketMetrics, "VIX", Given.Stamp(new MarketMetrics(0.42, null, null, null)));
        var quotes = await new QuoteService(cache.Reader(), Traders).ReadAsync("owner", ["VIX"], Cancel);
        Assert.Equal(0.42, quotes["VIX"]["iv_rank"].Number);
    }

    [Fact]
    public async Task An_order_that_is_gone_has_no_quote() => Assert.Empty(
        await new QuoteService(Quoted().Orders().Reader(), Traders).ReadAsync("owner", [OrderQuote.NameOf(Given.Account, 41)], Cancel));

    private static CacheOfWrites Quoted() => CacheOfWrites.Healthy().Holding()
        .Quote(".SPY260821P600", 4.00m, 4.20m).Quote(".SPY260821P595", 2.70m, 2.80m);

    private static Order Of(decimal? limit, params (string Symbol, decimal Quantity)[] legs) => new(
        41, "SPY", "Live", limit is null ? "Market" : "Limit", limit, [.. legs.Select(l => new OrderLeg(l.Symbol, l.Quantity, l.Quantity, true, []))], Given.Now);

    private static async Task<FigureSet> Read(CacheOfWrites cache, Order order) => Assert.Single((await ReadAll(cache, order)).OrderRows).Figures;

    private static Task<AccountMetrics> ReadAll(CacheOfWrites cache, Order order) =>
        Metrics(cache.Orders(order)).ReadAsync(Given.Account, Cancel);

    private static MetricsService Metrics(CacheOfWrites cache) => new(new LiveViews(cache.Reader(), Traders), NullLogger<MetricsService>.Instance);
}
