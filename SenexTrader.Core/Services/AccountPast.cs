using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Services.Calculations;

namespace SenexTrader.Core.Services;

/// <summary>What is known of one account's past at one moment.</summary>
/// <param name="Worth">One per span, in the order of <see cref="HistorySpan.All"/>.</param>
/// <param name="Transactions">Oldest month first.</param>
/// <param name="Ledger">As old as its oldest part; <paramref name="AskedAt"/> is when the broker was asked last.</param>
internal sealed record AccountPast(
    AccountKey Account,
    DateTimeOffset At,
    IReadOnlyList<Reading<NetLiqHistory>> Worth,
    IReadOnlyList<Transaction> Transactions,
    Reading<IReadOnlyList<LedgerEntry>> Ledger,
    DateTimeOffset? AskedAt,
    HistoryReach? Reach)
{
    /// <summary>One of which nothing can be known yet: its connection has not told its accounts.</summary>
    public static AccountPast Untold(AccountKey account, DateTimeOffset at) => new(
        account, at, [.. HistorySpan.All.Select(_ => default(Reading<NetLiqHistory>))], [], default, null, null);
}
