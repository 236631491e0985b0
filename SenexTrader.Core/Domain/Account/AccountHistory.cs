using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Core.Domain.Account;

/// <summary>One line of a table of gains: a day, an underlying or a strategy.</summary>
/// <param name="Key">Unique in its report: <c>day:2026-11-24</c>, <c>underlying:SPY</c>, <c>strategy:Iron condor</c>.</param>
/// <param name="Realized">Gain of closing trades in dollars, before fees; partial where an opening trade is not known.</param>
/// <param name="Income">Dividends and interest in dollars, paid ones negative.</param>
/// <param name="Fees">Dollars, ≤ 0 when paid; opening trades' too.</param>
/// <param name="Net">The sum of the three.</param>
public sealed record PnlRow(string Key, string Label, Figure Realized, Figure Income, Figure Fees, Figure Net);

/// <summary>What a span brought, from the broker's transactions.</summary>
/// <param name="From">First day counted.</param>
/// <param name="Total">The whole span.</param>
/// <param name="ByDay">Newest first.</param>
/// <param name="Unknown">Symbols whose closing trades are left out, for their opening lies before the transactions known.</param>
public sealed record PnlReport(
    HistorySpan Span,
    DateOnly From,
    PnlRow Total,
    IReadOnlyList<PnlRow> ByDay,
    IReadOnlyList<PnlRow> ByUnderlying,
    IReadOnlyList<PnlRow> ByStrategy,
    IReadOnlyList<string> Unknown);

/// <summary>What an account was worth over a span, or several together.</summary>
public sealed record NetLiqLine(HistorySpan Span, Reading<NetLiqHistory> History)
{
    /// <summary>Accounts that are not in it, and why.</summary>
    public IReadOnlyList<LeftOut> LeftOut { get; init; } = [];

    /// <summary>Of how many accounts it is; null for a single one's.</summary>
    public Coverage? Accounts { get; init; }
}

/// <summary>The past of one account, or of several together, read at one moment.</summary>
/// <param name="Pnl">Empty when <paramref name="PnlGap"/> says why there is none.</param>
/// <param name="AskedAt">When the broker was asked for transactions last, UTC.</param>
public sealed record AccountHistory(
    AccountKey Account,
    DateTimeOffset At,
    IReadOnlyList<NetLiqLine> NetLiq,
    IReadOnlyList<PnlReport> Pnl,
    Gap? PnlGap,
    DateTimeOffset? AskedAt)
{
    /// <summary>How far back the transactions are known; null while that is not told.</summary>
    public HistoryReach? Reach { get; init; }

    /// <summary>Accounts whose gains are in no report, and why; each report's sums are then partial.</summary>
    public IReadOnlyList<LeftOut> LeftOut { get; init; } = [];

    /// <summary>Everything the report of a single account is worked out from, newest first; of several each has its own.</summary>
    public Reading<IReadOnlyList<Transaction>> Transactions { get; init; }
}
