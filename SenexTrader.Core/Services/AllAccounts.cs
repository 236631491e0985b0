using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Services.Calculations;
using SenexTrader.Core.Services.Metrics;

namespace SenexTrader.Core.Services;

/// <summary>
/// Several accounts as one: the same underlying is one group, and every total is worked out anew over the positions of
/// all by the calculation that makes a single account's. Rows are those of the single accounts, unchanged.
/// </summary>
internal static class AllAccounts
{
    public static AccountMetrics Of(
        AccountKey all, IReadOnlyList<NamedReading> accounts, Func<GroupView, FigureSet> underlying, Func<GroupView, FigureSet> portfolio)
    {
        var readings = accounts.Select(a => a.Reading).ToList();
        var parts = readings.Select(r => r.Metrics).ToList();
        IReadOnlyList<NamedAccount> named = [.. accounts.Select(a => new NamedAccount(a.Reading.Metrics.Account, a.Name, a.Reading.Live.Account))];
        var rows = readings.SelectMany(r => r.Rows).ToList();
        string IdOf(AccountKey account, string id) => $"{AccountNames.Of(account, parts.Select(p => p.Account))}~{id}";
        return new AccountMetrics(
            all,
            parts.Max(p => p.At),
            parts.Select(p => p.Session).FirstOrDefault(s => s.State is not SessionState.Unknown) ?? MarketSession.Unknown,
            [.. parts.SelectMany(p => p.Feeds).DistinctBy(f => f.Feed)],
            parts.Select(p => p.Cache).FirstOrDefault(c => !c.Answers) ?? parts[0].Cache,
            [.. parts.SelectMany(p => p.Accounts).Distinct()],
            [.. rows.GroupBy(r => r.Position.Underlying).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Row(g.Key, [.. g], accounts, named, underlying, IdOf))],
            portfolio(new GroupView("", rows, Telling(readings, Benchmark.Symbol).Live.Market, named)),
            [.. parts.SelectMany(p => p.LeftOut.Select(l => l with { Key = IdOf(p.Account, l.Key) }))],
            parts.TrueForAll(p => p.PositionsGap is not null) ? parts[0].PositionsGap : null)
        {
            Parts = [.. accounts.Select(a => new AccountPart(a.Name, a.Badge, a.Reading.Metrics))],
            History = [.. parts.SelectMany(p => p.History).DistinctBy(h => h.Feed)],
            Attention = AttentionRules.Together([.. parts.Select(p => (p.Attention, (Func<string, string>)(id => IdOf(p.Account, id))))]),
            Orders = Orders(parts),
            OrderRows = [.. accounts.SelectMany(a => a.Reading.Metrics.OrderRows.Select(o => o with { Badge = a.Badge })).OrderByDescending(o => o.Order.ReceivedAt ?? o.Order.UpdatedAt)],
        };
    }

    /// <summary>A price is the market's, whoever tells it: of several connections the first that does.</summary>
    private static AccountReading Telling(List<AccountReading> readings, string? streamer) =>
        readings.Find(r => MarkRule.Last(r.Live.Market, streamer).IsLive) ?? readings[0];

    private static UnderlyingMetrics Row(
        string symbol, IReadOnlyList<PositionView> rows, IReadOnlyList<NamedReading> accounts, IReadOnlyList<NamedAccount> named, Func<GroupView, FigureSet> figures,
        Func<AccountKey, string, string> idOf)
    {
        var readings = accounts.Select(a => a.Reading).ToList();
        var streamer = new GroupView(symbol, rows, readings[0].Live.Market, named).StreamerSymbol;
        var source = Telling(readings, streamer);
        var held = accounts.SelectMany(a => a.Reading.Metrics.Underlyings.Where(u => u.Underlying == symbol).SelectMany(u => u.Positions).Select(p => Named(p, a.Badge, idOf)));
        return new UnderlyingMetrics(symbol, figures(new GroupView(symbol, rows, source.Live.Market, named)), [.. held])
        {
            Source = source.Metrics.Account,
        };
    }

    // The same strategy may be held in two accounts; on one page each needs a name of its own.
    private static PositionMetrics Named(PositionMetrics held, string badge, Func<AccountKey, string, string> idOf) => held with
    {
        Badge = badge,
        Position = held.Position with { Id = idOf(held.Holder, held.Position.Id) },
        Legs = [.. held.Legs.Select(l => l with { Key = idOf(held.Holder, l.Key) })],
    };

    // Those that are known; which are not says each part by itself.
    private static Reading<IReadOnlyList<Order>> Orders(List<AccountMetrics> parts)
    {
        var known = parts.Select(p => p.Orders).Where(o => o.IsLive).ToList();
        return known.Count == 0
            ? parts[0].Orders
            : known.Aggregate((a, b) => a.With(b, (x, y) => (IReadOnlyList<Order>)[.. x, .. y]));
    }
}
