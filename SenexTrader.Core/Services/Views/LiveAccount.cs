using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Core.Services.Views;

/// <summary>One account and its market at one moment.</summary>
public sealed record LiveAccount(
    AccountView Account,
    MarketView Market,
    IReadOnlyList<FeedPulse> Feeds,
    CacheStatus Cache,
    IReadOnlyList<AccountInfo> Accounts,
    IReadOnlyList<FeedHistory> History);
