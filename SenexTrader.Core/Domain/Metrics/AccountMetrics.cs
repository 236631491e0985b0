using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Market;

namespace SenexTrader.Core.Domain.Metrics;

public sealed record LegMetrics(Leg Leg, FigureSet Figures);

public sealed record PositionMetrics(Position Position, FigureSet Figures, IReadOnlyList<LegMetrics> Legs);

/// <summary>Everything on one underlying: its own price and the totals of its positions.</summary>
public sealed record UnderlyingMetrics(string Underlying, FigureSet Figures, IReadOnlyList<PositionMetrics> Positions);

/// <summary>An order, and what the market says of it now; no figures for one that is done.</summary>
public sealed record OrderMetrics(Order Order, FigureSet Figures);

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

    public IEnumerable<PositionMetrics> Positions => Underlyings.SelectMany(u => u.Positions);
}
