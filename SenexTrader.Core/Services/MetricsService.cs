using Microsoft.Extensions.Logging;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Services.Metrics;
using SenexTrader.Core.Services.Strategies;
using SenexTrader.Core.Services.Views;

namespace SenexTrader.Core.Services;

/// <summary>Runs the catalog over one account. The beat and the saving job both read here, so they cannot disagree.</summary>
public sealed class MetricsService(LiveViews views, ILogger<MetricsService> log)
{
    /// <summary>The accounts the broker lists for a trader; unavailable while it has not told.</summary>
    public Task<Reading<IReadOnlyList<AccountInfo>>> AccountsAsync(string user, CancellationToken cancel) =>
        views.AccountsAsync(user, cancel);

    /// <summary>All figures of the account, from two reads of the cache whatever the number of positions.</summary>
    public async Task<AccountMetrics> ReadAsync(AccountKey key, CancellationToken cancel) => (await LookAsync(key, [], cancel)).Metrics;

    /// <summary>The same with what it was worked out from, so that accounts can be added up.</summary>
    /// <param name="remembered">Legs to list where it cannot be told what is held: their market goes on without the account.</param>
    public async Task<AccountReading> LookAsync(AccountKey key, IReadOnlyList<Leg> remembered, CancellationToken cancel) =>
        Reading(key, await views.ReadAsync(key, remembered, cancel));

    /// <summary>An account that could not be read: its rows without a single number.</summary>
    /// <param name="since">When it was read last, UTC.</param>
    public AccountReading Unread(AccountKey key, IReadOnlyList<Leg> remembered, Gap why, DateTimeOffset since) =>
        Reading(key, views.Unread(key, remembered, why, since));

    /// <summary>What the accounts hold and are worth together.</summary>
    /// <param name="all">Under which key it is shown.</param>
    public AccountMetrics Together(AccountKey all, IReadOnlyList<NamedReading> accounts) => AllAccounts.Of(
        all, accounts, group => Compute(group, m => m.Calculation.Underlying), group => Compute(group, m => m.Calculation.Portfolio));

    private AccountReading Reading(AccountKey key, LiveAccount live)
    {
        var working = live.Account.Orders.TryGet(out var orders)
            ? orders.Where(o => o.IsWorking).SelectMany(o => o.Legs).Where(l => !l.Opens).Select(l => l.Symbol).ToHashSet()
            : [];
        var positions = StrategyRecognizer.Recognize(
            live.LastKnownLegs, working, live.Market.ExchangeDate, live.Account.State.TryGet(out var balances) ? balances.Cash : null);
        var rows = positions.Select(p => new PositionView(p, [.. p.Legs.Select(l => LegViews.Of(l, live))])).ToList();
        IReadOnlyList<NamedAccount> account = [new NamedAccount(key, key.Account, live.Account)];
        var portfolio = new GroupView("", rows, live.Market, account);

        var metrics = new AccountMetrics(
            key,
            live.Market.At,
            live.Market.Session,
            live.Feeds,
            live.Cache,
            live.Accounts,
            [.. rows.GroupBy(r => r.Position.Underlying).Select(g => Row(key, new GroupView(g.Key, [.. g], live.Market, account)))],
            Compute(portfolio, m => m.Calculation.Portfolio),
            LeftOut(rows),
            live.Account.Positions.IsLive ? null : live.Account.Positions.Gap)
        {
            History = live.History,
            Attention = Attention(rows, live),
            Orders = live.Account.Orders,
            OrderRows = [.. live.Account.LastKnownOrders.OrderByDescending(o => o.ReceivedAt ?? o.UpdatedAt).Select(o => Row(key, o, live))],
        };
        return new AccountReading(metrics, live, rows);
    }

    private AttentionReport Attention(List<PositionView> rows, LiveAccount live) => Guarded(
        "attention",
        () => Calculations.AttentionRules.Report(rows, live.Account.Orders, live.Market.At, AttentionOptions.Widest),
        _ => new AttentionReport([], new Coverage(0, rows.Count)));

    private UnderlyingMetrics Row(AccountKey key, GroupView group) => new(
        group.Symbol,
        Compute(group, m => m.Calculation.Underlying),
        [.. group.Positions.Select(p => Row(key, p))])
    { Source = key };

    private PositionMetrics Row(AccountKey key, PositionView position) => new(
        position.Position,
        Compute(position, m => m.Calculation.Position),
        [.. position.Legs.Select(l => new LegMetrics(l.Leg, Compute(l, m => m.Calculation.Leg)))])
    { Holder = key };

    private OrderMetrics Row(AccountKey key, Order order, LiveAccount live) =>
        new(order, order.IsWorking ? Compute(OrderViews.Of(order, live), m => m.Calculation.Order) : FigureSet.Empty) { Holder = key };

    private static IReadOnlyList<LeftOut> LeftOut(IEnumerable<PositionView> rows) =>
        [.. rows.Select(r => (r.Position, Pnl: Roll.Position(r, Calculations.PnlCalculator.Open)))
            .Where(r => !r.Pnl.IsLive)
            .Select(r => new LeftOut(r.Position.Id, $"{r.Position.Underlying} {r.Position.Title}", r.Pnl.Gap))];

    private FigureSet Compute<TView>(TView view, Func<MetricDefinition, Func<TView, Figure>?> pick) => FigureSets.From(
        from metric in MetricCatalog.All
        let calculation = pick(metric)
        where calculation is not null
        select (metric.Name, Guarded(metric.Name, () => calculation(view), Figure.Missing)));

    // One broken calculation must cost its own cells, not the beat: the only catch in the services.
    private T Guarded<T>(string what, Func<T> calculation, Func<Gap, T> otherwise)
    {
        try
        {
            return calculation();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "{Calculation} failed", what);
            return otherwise(new Gap(Reason.Faulted, Detail: what));
        }
    }
}
