using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Market;

namespace SenexTrader.Core.Domain.Metrics;

public sealed record LegMetrics(Leg Leg, FigureSet Figures)
{
    /// <summary>Unique among the legs shown together: the broker's symbol, with its account before it where there are several.</summary>
    public string Key { get; init; } = Leg.Symbol;
}

public sealed record PositionMetrics(Position Position, FigureSet Figures, IReadOnlyList<LegMetrics> Legs)
{
    /// <summary>The account that holds it.</summary>
    public AccountKey Holder { get; init; }

    /// <summary>Its id in the account that holds it.</summary>
    public string OwnId { get; init; } = Position.Id;

    /// <summary>Tells its account from the others that are shown beside it; empty for a single account, where that need not be said.</summary>
    public string Badge { get; init; } = "";
}

/// <summary>Everything on one underlying: its own price and the totals of its positions.</summary>
public sealed record UnderlyingMetrics(string Underlying, FigureSet Figures, IReadOnlyList<PositionMetrics> Positions)
{
    /// <summary>Whose market data its price comes from.</summary>
    public AccountKey Source { get; init; }
}

/// <summary>An order, and what the market says of it now; no figures for one that is done.</summary>
public sealed record OrderMetrics(Order Order, FigureSet Figures)
{
    /// <summary>The account that gave it.</summary>
    public AccountKey Holder { get; init; }

    /// <inheritdoc cref="PositionMetrics.Badge"/>
    public string Badge { get; init; } = "";
}

/// <summary>One of several accounts that are shown together.</summary>
/// <param name="Name">Number and nickname; of a connection that has not told its accounts yet, its own name.</param>
/// <param name="Badge">The shortest that tells it from the others.</param>
public sealed record AccountPart(string Name, string Badge, AccountMetrics Metrics)
{
    public AccountKey Key => Metrics.Account;

    /// <summary>True when not even its rows are known: what was saved of it may stand beside the others, marked.</summary>
    public bool IsBlank => Metrics is { PositionsGap: not null, Underlyings.Count: 0 };
}

/// <summary>One account's figures, all from one reading of the cache at one moment.</summary>
/// <param name="Accounts">All accounts of the trader; empty while the broker has not told.</param>
/// <param name="Underlyings">Sorted by name.</param>
/// <param name="Portfolio">Totals, and the balances.</param>
/// <param name="LeftOut">Positions that are in no total, and why.</param>
/// <param name="PositionsGap">Why the positions themselves cannot be trusted now; null when they can.</param>
public sealed record AccountMetrics(
    AccountKey Account,
    DateTimeOffset At,
    MarketSession Session,
    IReadOnlyList<FeedPulse> Feeds,
    CacheStatus Cache,
    IReadOnlyList<AccountInfo> Accounts,
    IReadOnlyList<UnderlyingMetrics> Underlyings,
    FigureSet Portfolio,
    IReadOnlyList<LeftOut> LeftOut,
    Gap? PositionsGap)
{
    /// <summary>What happened to the feeds and the cache; without those of which nothing is known now.</summary>
    public IReadOnlyList<FeedHistory> History { get; init; } = [];

    public AttentionReport Attention { get; init; } = AttentionReport.Nothing;

    /// <summary>The orders of the trading day in any status.</summary>
    public Reading<IReadOnlyList<Order>> Orders { get; init; }

    /// <summary>The day's orders as last told, whether current or not, with what the market says of the working ones; the newest first.</summary>
    public IReadOnlyList<OrderMetrics> OrderRows { get; init; } = [];

    /// <summary>The single accounts of all together, each as its own page shows it; empty for a single account.</summary>
    public IReadOnlyList<AccountPart> Parts { get; init; } = [];

    /// <summary>What one account has by itself, where several are shown together; a single account is all there is.</summary>
    public AccountMetrics Of(AccountKey holder) => Parts.FirstOrDefault(p => p.Key == holder)?.Metrics ?? this;

    public IEnumerable<PositionMetrics> Positions => Underlyings.SelectMany(u => u.Positions);
}
