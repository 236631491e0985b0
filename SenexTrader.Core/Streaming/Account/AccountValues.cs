using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Streaming.Live;

namespace SenexTrader.Core.Streaming.Account;

/// <summary>The cache's keys of one trader's accounts.</summary>
internal sealed class AccountValues(LiveTable table)
{
    public LiveMap<IReadOnlyList<Leg>> Positions { get; } = table.Map(CacheKeys.Positions);

    public LiveMap<IReadOnlyList<Leg>> Closed { get; } = table.Map(CacheKeys.Closed);

    public LiveMap<IReadOnlyList<Order>> Orders { get; } = table.Map(CacheKeys.Orders);

    public LiveMap<AccountState> Balances { get; } = table.Map(CacheKeys.AccountState);

    public LiveMap<IReadOnlyList<Transaction>> Transactions { get; } = table.Map(CacheKeys.Transactions);

    public LiveMap<HistoryReach> Reach { get; } = table.Map(CacheKeys.Reach);

    public LiveMap<NetLiqHistory> Worth { get; } = table.Map(CacheKeys.NetLiq);

    public LiveMap<IReadOnlyList<AccountInfo>> Accounts { get; } = table.Map(CacheKeys.Accounts);
}
