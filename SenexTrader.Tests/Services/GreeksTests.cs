using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Services.Calculations;
using SenexTrader.Core.Services.Metrics;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Services;

public class GreeksTests
{
    [Fact]
    public void A_short_put_is_long_delta_and_earns_theta()
    {
        var view = View(Given.Option("SPY", "P", 600, -4, 2m), c => c.Greeks(".SPY260821P600", -0.106, 0.01, -0.1228, 0.295));
        Assert.Equal(42.4, GreeksService.Delta(view).Value, 9);
        Assert.Equal(-4.0, GreeksService.Gamma(view).Value, 9);
        Assert.Equal(49.12, GreeksService.Theta(view).Value, 9);
        Assert.Equal(-118.0, GreeksService.Vega(view).Value, 9);
    }

    [Fact]
    public void Stock_is_its_signed_share_count_and_nothing_else()
    {
        var view = View(Given.Stock("AAPL", -100, 247m), c => c);
        Assert.Equal(-100, GreeksService.Delta(view).Value);
        Assert.Equal(0, GreeksService.Theta(view).Value);
        Assert.Equal(Reason.NotDefined, GreeksService.Volatility(view).Gap.Reason);
    }

    [Fact]
    public void The_brokers_multiplier_counts_not_a_constant()
    {
        var view = View(Given.Option("SPY", "C", 600, 1, 2m, multiplier: 10), c => c.Greeks(".SPY260821C600", 0.5));
        Assert.Equal(5, GreeksService.Delta(view).Value, 9);
    }

    [Fact]
    public void A_missing_Greek_never_becomes_zero()
    {
        var view = View(Given.Option("SPY", "C", 600, 1, 2m), c => c.Greeks(".SPY260821C600", delta: null));
        Assert.Equal(Reason.NotQuoted, GreeksService.Delta(view).Gap.Reason);
        Assert.Equal(0, GreeksService.Theta(view).Value);
    }

    private static LegView View(Leg leg, Func<CacheOfWrites, CacheOfWrites> cache) => new(
        leg, Reading<Leg>.Live(leg, Given.Now), [], cache(CacheOfWrites.Healthy()).Market());
}
