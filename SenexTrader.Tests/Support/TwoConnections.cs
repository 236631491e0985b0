using Microsoft.Extensions.Logging.Abstractions;
using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Services;
using SenexTrader.Core.Services.Views;

namespace SenexTrader.Tests.Support;

/// <summary>
/// One owner's two connections with an account each, put together by hand. The first holds a put vertical (open P&amp;L
/// 70: −(3.00 − 4.10) × 200 + (2.00 − 2.75) × 200) and 100 AAPL (2,405: (271.05 − 247) × 100); the second 50 AAPL
/// (1,052.50: (271.05 − 250) × 50).
/// </summary>
internal sealed class TwoConnections
{
    public static readonly Trader Other = new("other", "other", true);
    public static readonly AccountKey First = Given.Account;
    public static readonly AccountKey Second = new("other", "5WT00002");
    public static readonly AccountKey All = AccountKey.All([Trader.TheOwner]);
    public static readonly DateTimeOffset Older = Given.Now.AddMinutes(-3);

    public CacheOfWrites Cache { get; } = CacheOfWrites.Healthy()
        .Put(CacheKeys.Accounts, "owner", Given.Stamp<IReadOnlyList<AccountInfo>>([new("5WT00001", "Individual", "Margin")]))
        .Put(CacheKeys.Accounts, "other", Given.Stamp<IReadOnlyList<AccountInfo>>([new("5WT00002", "IRA", "Cash")]))
        .Holding(Given.Option("SPY", "P", 600, -2, 4.10m, close: 4.00m), Given.Option("SPY", "P", 595, 2, 2.75m, close: 2.70m), Given.Stock("AAPL", 100, 247m, close: 270.48m))
        .Orders().Closed()
        .Put(CacheKeys.AccountState, First.ToString(), Given.Stamp(Worth(100_000m, 60_000m)))
        .Quote(".SPY260821P600", 2.98m, 3.02m).Quote(".SPY260821P595", 1.98m, 2.02m).Quote("AAPL", 271.04m, 271.06m)
        .Greeks(".SPY260821P600", -0.2).Greeks(".SPY260821P595", -0.15)
        .Last("AAPL", (decimal?)271m).Last("SPY", (decimal?)610m)
        .Put(CacheKeys.Pulse, "dxlink@other", Given.Pulse("dxlink@other"))
        .Put(CacheKeys.Pulse, "account@other", Given.Pulse("account@other"))
        .Put(CacheKeys.Positions, Second.ToString(), Given.Stamp<IReadOnlyList<Leg>>([Given.Stock("AAPL", 50, 250m, close: 270.48m)]))
        .Put(CacheKeys.Closed, Second.ToString(), Given.Stamp<IReadOnlyList<Leg>>([]))
        .Put(CacheKeys.Orders, Second.ToString(), Given.Stamp<IReadOnlyList<Order>>([]))
        .Put(CacheKeys.AccountState, Second.ToString(), Given.Stamp(Worth(40_000m, 10_000m), at: Older))
        .Quote("AAPL@other", 271.04m, 271.06m, at: Older)
        .Put(CacheKeys.Trade, "AAPL@other", Given.Stamp(new Trade(271m, 1, Given.Now, 100)));

    public TraderDirectory Traders { get; } = new([Given.Owner, Other]);

    public MetricsService Metrics => MetricsFrom(Cache.Reader());

    public MetricsService MetricsFrom(ILiveReader cache) => new(new LiveViews(cache, Traders), NullLogger<MetricsService>.Instance);

    /// <summary>The second connection has lost its feeds.</summary>
    public TwoConnections SecondDown(FeedState state = FeedState.Disconnected)
    {
        Cache.Put(CacheKeys.Pulse, "dxlink@other", Given.Pulse("dxlink@other", state));
        Cache.Put(CacheKeys.Pulse, "account@other", Given.Pulse("account@other", state));
        return this;
    }

    /// <summary>Both as one.</summary>
    public async Task<AccountMetrics> TogetherAsync()
    {
        var cancel = TestContext.Current.CancellationToken;
        return Metrics.Together(All,
        [
            new NamedReading("5WT00001 Individual", "Individual", await Metrics.LookAsync(First, [], cancel)),
            new NamedReading("5WT00002 IRA", "IRA", await Metrics.LookAsync(Second, [], cancel)),
        ]);
    }

    private static AccountState Worth(decimal netLiq, decimal buyingPower) => new(netLiq, 1_000m, 2 * buyingPower, buyingPower, 3_000m, Given.Now);
}
