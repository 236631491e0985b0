using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Services.Calculations;
using SenexTrader.Core.Services.Metrics;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Services;

public class SlowFiguresTests
{
    [Fact]
    public void Beta_weighted_delta_is_delta_times_beta_times_the_price_in_benchmarks()
    {
        // −4 puts at −0.106 are +42.4 shares; 42.4 × 1.5 × 300 ÷ 600 = 31.8 shares of SPY.
        var view = View(Given.Option("NVDA", "P", 600, -4, 2m), c => c.Greeks(".NVDA260821P600", -0.106).Beta("NVDA", 1.5).Last("NVDA", 300m));
        Assert.Equal(31.8, BetaWeighted.Delta(view).Value, 9);
    }

    [Fact]
    public void Stock_moves_against_the_benchmark_where_its_beta_is_negative() => Assert.Equal(
        -100 * 0.5 * 200 / 600, BetaWeighted.Delta(View(Given.Stock("GLD", 100, 190m), c => c.Beta("GLD", -0.5).Last("GLD", 200m))).Value, 9);

    [Fact]
    public void It_is_as_old_as_the_brokers_beta()
    {
        var old = Given.Now.AddMinutes(-4);
        var view = View(Given.Stock("GLD", 100, 190m), c => c.Beta("GLD", 0.1, old).Last("GLD", 200m));
        Assert.Equal(old, BetaWeighted.Delta(view).AsOf);
    }

    [Fact]
    public void Without_a_beta_there_is_no_beta_weighted_delta()
    {
        var untold = BetaWeighted.Delta(View(Given.Stock("GLD", 100, 190m), c => c.Last("GLD", 200m)));
        Assert.Equal((Reason.NotYetReceived, "the broker has not told it"), (untold.Gap.Reason, untold.Gap.Detail));
        var none = BetaWeighted.Delta(View(Given.Stock("GLD", 100, 190m), c => c.Last("GLD", 200m).Beta("GLD", null)));
        Assert.Equal((Reason.NotQuoted, "the broker gives no beta"), (none.Gap.Reason, none.Gap.Detail));
    }

    [Fact]
    public void A_dead_feed_takes_the_weighted_delta_and_the_brokers_rank()
    {
        var cache = CacheOfWrites.Healthy().Beta("GLD", 0.1).Last("GLD", 200m).Put(CacheKeys.Pulse, "dxlink", Given.Pulse("dxlink", FeedState.Disconnected));
        var market = cache.Market();
        Assert.Equal(Reason.Disconnected, SlowFigures.IvRank(market, "GLD").Gap.Reason);
        Assert.Equal(Reason.Disconnected, BetaWeighted.Delta(new LegView(Given.Stock("GLD", 1, 1m), Held(Given.Stock("GLD", 1, 1m)), [], market)).Gap.Reason);
    }

    [Fact]
    public void An_unreachable_cache_takes_both()
    {
        var market = new CacheOfWrites { UnreachableSince = Given.Now }.Market();
        Assert.Equal(Reason.Cache, SlowFigures.IvRank(market, "GLD").Gap.Reason);
    }

    [Fact]
    public void At_the_close_the_rank_is_the_closes() => Assert.True(
        SlowFigures.IvRank(CacheOfWrites.Healthy().Session(SessionState.Closed).Beta("GLD", 0.1).Market(), "GLD").AtClose);

    private static LegView View(Leg leg, Func<CacheOfWrites, CacheOfWrites> cache) =>
        new(leg, Held(leg), [], cache(CacheOfWrites.Healthy().Last("SPY", 600m)).Market());

    private static Reading<Leg> Held(Leg leg) => Reading<Leg>.Live(leg, Given.Now);
}
