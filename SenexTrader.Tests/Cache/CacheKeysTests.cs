using SenexTrader.Core.Cache;

namespace SenexTrader.Tests.Cache;

public class CacheKeysTests
{
    [Fact]
    public void The_table_spells_the_keys_that_others_read() => Assert.Equal(
        [
            "quote:{symbol}", "trade:{symbol}", "summary:{symbol}", "dxfeed:greeks:{symbol}", "candles:{symbol}", "acct_state:{user}:{account}",
            "positions:{user}:{account}", "closed:{user}:{account}", "orders:{user}:{account}", "accounts:{user}",
            "transactions:{user}:{account}:{month}", "reach:{user}:{account}", "net_liq:{user}:{account}:{span}", "session:{collection}", "market_metrics:{symbol}", "pulse:{feed}",
            "history:{feed}",
        ],
        CacheKeys.All.Select(k => k.Pattern));

    [Fact]
    public void Every_live_value_dies_within_a_minute_and_a_pulse_within_fifteen_seconds() => Assert.All(
        CacheKeys.All,
        k => Assert.Equal(k == (ICacheKey)CacheKeys.Pulse ? 15 : 60, k.Life.TotalSeconds));

    [Fact]
    public void No_two_keys_share_a_prefix() => Assert.Distinct(CacheKeys.All.Select(k => k.Pattern.Split('{')[0]));

    [Fact]
    public void A_further_traders_keys_rest_apart()
    {
        Assert.Equal("quote:SPY", CacheKeys.Quote.For(CacheKeys.Scoped("", "SPY")));
        Assert.Equal("quote:SPY@ann", CacheKeys.Quote.For(CacheKeys.Scoped("ann", "SPY")));
    }
}
