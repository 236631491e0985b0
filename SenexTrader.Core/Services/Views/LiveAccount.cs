using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Core.Services.Views;

/// <summary>One account and its market at one moment.</summary>
/// <param name="LastKnownLegs">Of the account, whatever its pulse says: rows to list, never quantities to reckon with.</param>
public sealed record LiveAccount(
    AccountView Account,
    MarketView Market,
    IReadOnlyList<Leg> LastKnownLegs,
    IReadOnlyList<FeedPulse> Feeds,
    CacheStatus Cache,
    IReadOnlyList<AccountInfo> Accounts,
    IReadOnlyList<FeedHistory> History);
