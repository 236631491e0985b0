using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Time;
using SenexTrader.Core.Services.Calculations;
using SenexTrader.Core.Services.Views;

namespace SenexTrader.Core.Services;

/// <summary>What an account was worth and what its transactions brought, by the same freshness rule as everything live.</summary>
public sealed class AccountHistoryService(ILiveReader cache, TraderDirectory traders, TimeProvider time)
{
    /// <summary>The account's past, from one read of the cache.</summary>
    public async Task<AccountHistory> ReadAsync(AccountKey key, CancellationToken cancel)
    {
        var trader = traders.Find(key.User);
        var spans = HistorySpan.All;
        var today = ExchangeTime.DateAt(time.GetUtcNow());
        var monthIds = HistorySpan.MonthsTo(today).Select(m => $"{key}:{m}").ToList();
        var read = await cache.ReadAsync(
            [
                CacheKeys.Session.For(CacheKeys.EquitySession(trader.Scope)),
                .. AccountView.KeysFor(trader, key),
                .. spans.Select(s => CacheKeys.NetLiq.For($"{key}:{s.Name}")),
                .. monthIds.Select(CacheKeys.Transactions.For),
            ],
            cancel);
        var view = new AccountView(read, trader, key, read.Get(CacheKeys.Session, CacheKeys.EquitySession(trader.Scope))?.Value.IsAtClose is true);
        var months = monthIds
            .Select(id => Freshness.Judge(read.Get(CacheKeys.Transactions, id), view.Pulse, read.Unread)).ToList();
        var ledger = Ledger(months, view);
        var asked = ledger.IsLive ? months.Max(m => m.AsOf) : (DateTimeOffset?)null;
        return new AccountHistory(
            key,
            read.At,
            [.. spans.Select(s => new NetLiqLine(s, Worth(read, view, $"{key}:{s.Name}")))],
            asked is { } at ? [.. spans.Select(s => PnlReports.Of(s, ledger.Value, today, at, ledger.AtClose))] : [],
            ledger.IsLive ? null : ledger.Gap,
            asked)
        { Transactions = ledger.Map(_ => (IReadOnlyList<Transaction>)[.. months.SelectMany(m => m.Value).OrderByDescending(t => t.At).ThenByDescending(t => t.Id)]) };
    }

    private static Reading<IReadOnlyList<LedgerEntry>> Ledger(List<Reading<IReadOnlyList<Transaction>>> months, AccountView view)
    {
        var missing = months.FindIndex(m => !m.IsLive);
        if (missing >= 0) return Reading<IReadOnlyList<LedgerEntry>>.Unavailable(months[missing].Gap);
        return view.Positions.Map(held => RealizedLedger.Replay([.. months.SelectMany(m => m.Value)], held));
    }

    private static Reading<NetLiqHistory> Worth(LiveSnapshot read, AccountView view, string id) =>
        Freshness.Judge(read.Get(CacheKeys.NetLiq, id), view.Pulse, read.Unread).Then(h => h.Problem is { } problem
            ? Reading<NetLiqHistory>.Unavailable(Reason.Rejected, detail: problem)
            : Reading<NetLiqHistory>.Live(h, read.Get(CacheKeys.NetLiq, id)!.At, view.Positions is { IsLive: true, AtClose: true }));
}
