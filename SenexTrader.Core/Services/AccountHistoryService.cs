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
    /// <summary>The account's past, as far back as it is known.</summary>
    public async Task<AccountHistory> ReadAsync(AccountKey key, CancellationToken cancel)
    {
        var past = (await PastsAsync([key], cancel))[0];
        return new AccountHistory(
            key,
            past.At,
            [.. HistorySpan.All.Zip(past.Worth, (span, worth) => new NetLiqLine(span, worth))],
            Reports(past.Ledger, past.AskedAt, past.Reach, []),
            past.Ledger.IsLive ? null : past.Ledger.Gap,
            past.AskedAt)
        { Reach = past.Reach, Transactions = past.Ledger.Map(_ => (IReadOnlyList<Transaction>)[.. past.Transactions.OrderByDescending(t => t.At).ThenByDescending(t => t.Id)]) };
    }

    /// <summary>The past of several accounts as one. Those that can be told are added, the others are named.</summary>
    /// <param name="accounts">With what each is called; one whose number is not known yet counts too.</param>
    public async Task<AccountHistory> TogetherAsync(AccountKey all, IReadOnlyList<(AccountKey Key, string Name)> accounts, CancellationToken cancel)
    {
        var known = await PastsAsync([.. accounts.Select(a => a.Key).Where(k => k.IsKnown)], cancel);
        var pasts = accounts
            .Select(a => (a.Name, Past: known.FirstOrDefault(p => p.Account == a.Key) ?? AccountPast.Untold(a.Key, time.GetUtcNow()))).ToList();
        var untold = pasts.Where(p => !p.Past.Ledger.IsLive).Select(p => new LeftOut(p.Past.Account.ToString(), p.Name, p.Past.Ledger.Gap)).ToList();
        var told = pasts.Where(p => p.Past.Ledger.IsLive).Select(p => p.Past).ToList();
        var ledger = told.Count == 0
            ? Reading<IReadOnlyList<LedgerEntry>>.Unavailable(untold[0].Gap)
            : told.Select(p => p.Ledger).Aggregate((a, b) => a.With(b, (x, y) => (IReadOnlyList<LedgerEntry>)[.. x, .. y]));
        var (asked, reach) = (told.Min(p => p.AskedAt), HistoryReach.Of([.. told.Select(p => p.Reach)]));
        return new AccountHistory(
            all,
            pasts.Max(p => p.Past.At),
            [.. HistorySpan.All.Select((span, i) => NetLiqTogether.Of(span, [.. pasts.Select(p => (p.Past.Account, p.Name, p.Past.Worth[i]))]))],
            Reports(ledger, asked, reach, untold, accounts.Count),
            ledger.IsLive ? null : ledger.Gap,
            asked)
        { LeftOut = untold, Reach = reach };
    }

    // Read together, so that what is added up is of one moment.
    private async Task<IReadOnlyList<AccountPast>> PastsAsync(IReadOnlyList<AccountKey> keys, CancellationToken cancel)
    {
        if (keys.Count == 0) return [];
        var reaches = await cache.ReadAsync([.. keys.Select(k => CacheKeys.Reach.For(k.ToString()))], cancel);
        var asked = keys.Select(k => (Key: k, Trader: traders.Find(k.User), Reach: reaches.Get(CacheKeys.Reach, k.ToString())?.Value)).ToList();
        var read = await cache.ReadAsync([.. asked.SelectMany(a => KeysOf(a.Trader, a.Key, a.Reach)).Distinct()], cancel);
        return [.. asked.Select(a => Past(read, a.Trader, a.Key, a.Reach))];
    }

    private IEnumerable<string> KeysOf(Trader trader, AccountKey key, HistoryReach? reach) =>
        [
            CacheKeys.Session.For(CacheKeys.EquitySession(trader.Scope)),
            .. AccountView.KeysFor(trader, key),
            .. HistorySpan.All.Select(s => CacheKeys.NetLiq.For($"{key}:{s.Name}")),
            .. MonthIds(key, reach).Select(CacheKeys.Transactions.For),
        ];

    private IEnumerable<string> MonthIds(AccountKey key, HistoryReach? reach) => HistorySpan.MonthsOf(FirstOf(reach), Today).Select(m => $"{key}:{m}");

    private AccountPast Past(LiveSnapshot read, Trader trader, AccountKey key, HistoryReach? reach)
    {
        var view = new AccountView(read, trader, key, read.Get(CacheKeys.Session, CacheKeys.EquitySession(trader.Scope))?.Value.IsAtClose is true);
        var months = MonthIds(key, reach)
            .Select(id => Freshness.Judge(read.Get(CacheKeys.Transactions, id), view.Pulse, read.Unread)).ToList();
        var ledger = Ledger(months, view);
        return new AccountPast(
            key,
            read.At,
            [.. HistorySpan.All.Select(s => Worth(read, view, $"{key}:{s.Name}"))],
            ledger.IsLive ? [.. months.SelectMany(m => m.Value)] : [],
            ledger,
            ledger.IsLive ? months.Max(m => m.AsOf) : null,
            reach);
    }

    private DateOnly Today => ExchangeTime.DateAt(time.GetUtcNow());

    private DateOnly FirstOf(HistoryReach? reach) => reach?.First ?? HistorySpan.FirstMonth(Today);

    private IReadOnlyList<PnlReport> Reports(
        Reading<IReadOnlyList<LedgerEntry>> ledger, DateTimeOffset? asked, HistoryReach? reach, IReadOnlyList<LeftOut> untold, int accounts = 1) =>
        asked is { } at ? [.. HistorySpan.All.Select(s => PnlReports.Of(s, ledger.Value, Today, FirstOf(reach), at, ledger.AtClose, untold, accounts))] : [];

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
