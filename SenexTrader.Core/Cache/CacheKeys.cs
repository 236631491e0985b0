using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Market;

namespace SenexTrader.Core.Cache;

/// <summary>
/// Every key with its type and its life: nothing else may rest in the cache. A market key of a trader whose
/// scope is not empty ends with <c>@scope</c>, for a quote token belongs to one customer.
/// </summary>
public static class CacheKeys
{
    public static readonly TimeSpan LiveLife = TimeSpan.FromSeconds(60);
    public static readonly TimeSpan PulseLife = TimeSpan.FromSeconds(15);

    public static readonly CacheKey<Stamped<Quote>> Quote = new("quote:{symbol}", LiveLife, CacheJson.Default.StampedQuote);
    public static readonly CacheKey<Stamped<Trade>> Trade = new("trade:{symbol}", LiveLife, CacheJson.Default.StampedTrade);
    public static readonly CacheKey<Stamped<Summary>> Summary = new("summary:{symbol}", LiveLife, CacheJson.Default.StampedSummary);
    public static readonly CacheKey<Stamped<Greeks>> Greeks = new("dxfeed:greeks:{symbol}", LiveLife, CacheJson.Default.StampedGreeks);
    public static readonly CacheKey<Stamped<CandleSeries>> Candles = new("candles:{symbol}", LiveLife, CacheJson.Default.StampedCandleSeries);
    public static readonly CacheKey<Stamped<AccountState>> AccountState = new("acct_state:{user}:{account}", LiveLife, CacheJson.Default.StampedAccountState);
    public static readonly CacheKey<Stamped<IReadOnlyList<Leg>>> Positions = new("positions:{user}:{account}", LiveLife, CacheJson.Default.StampedIReadOnlyListLeg);
    public static readonly CacheKey<Stamped<IReadOnlyList<Leg>>> Closed = new("closed:{user}:{account}", LiveLife, CacheJson.Default.StampedIReadOnlyListLeg);
    public static readonly CacheKey<Stamped<IReadOnlyList<Order>>> Orders = new("orders:{user}:{account}", LiveLife, CacheJson.Default.StampedIReadOnlyListOrder);
    public static readonly CacheKey<Stamped<IReadOnlyList<AccountInfo>>> Accounts = new("accounts:{user}", LiveLife, CacheJson.Default.StampedIReadOnlyListAccountInfo);
    public static readonly CacheKey<Stamped<IReadOnlyList<Transaction>>> Transactions = new("transactions:{user}:{account}:{month}", LiveLife, CacheJson.Default.StampedIReadOnlyListTransaction);
    public static readonly CacheKey<Stamped<HistoryReach>> Reach = new("reach:{user}:{account}", LiveLife, CacheJson.Default.StampedHistoryReach);
    public static readonly CacheKey<Stamped<NetLiqHistory>> NetLiq = new("net_liq:{user}:{account}:{span}", LiveLife, CacheJson.Default.StampedNetLiqHistory);
    public static readonly CacheKey<Stamped<MarketSession>> Session = new("session:{collection}", LiveLife, CacheJson.Default.StampedMarketSession);
    public static readonly CacheKey<Stamped<MarketMetrics>> MarketMetrics = new("market_metrics:{symbol}", LiveLife, CacheJson.Default.StampedMarketMetrics);
    public static readonly CacheKey<FeedPulse> Pulse = new("pulse:{feed}", PulseLife, CacheJson.Default.FeedPulse);
    public static readonly CacheKey<FeedHistory> History = new("history:{feed}", LiveLife, CacheJson.Default.FeedHistory);

    public static readonly IReadOnlyList<ICacheKey> All =
        [Quote, Trade, Summary, Greeks, Candles, AccountState, Positions, Closed, Orders, Accounts, Transactions, Reach, NetLiq, Session, MarketMetrics, Pulse, History];

    /// <summary>The feed's symbol, marked with the trader's scope.</summary>
    public static string Scoped(string scope, string id) => scope.Length == 0 ? id : $"{id}@{scope}";

    /// <summary>Name of the market-data feed of a scope: <c>dxlink</c>.</summary>
    public static string MarketFeed(string scope) => Scoped(scope, "dxlink");

    /// <summary>Name of the account stream of a scope: <c>account</c>.</summary>
    public static string AccountFeed(string scope) => Scoped(scope, "account");

    /// <summary>Name of the equity session of a scope: <c>Equity</c>.</summary>
    public static string EquitySession(string scope) => Scoped(scope, "Equity");
}
