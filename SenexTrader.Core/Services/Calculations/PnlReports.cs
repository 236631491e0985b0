using System.Globalization;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Services.Metrics;

namespace SenexTrader.Core.Services.Calculations;

/// <summary>Adds a ledger up by day, underlying and strategy. A sum without one of its closing trades is partial and says so.</summary>
public static class PnlReports
{
    /// <param name="today">The exchange's date.</param>
    /// <param name="first">The first day that transactions are known of.</param>
    /// <param name="asOf">When the broker was asked for the transactions, UTC.</param>
    /// <param name="atClose">True when the market is closed: the sums stand until it opens.</param>
    /// <param name="untold">Of several accounts those that are not in the ledger: every sum is partial then.</param>
    /// <param name="accounts">How many there are with them.</param>
    public static PnlReport Of(
        HistorySpan span, IReadOnlyList<LedgerEntry> ledger, DateOnly today, DateOnly first, DateTimeOffset asOf, bool atClose, IReadOnlyList<LeftOut> untold, int accounts)
    {
        var from = span.From(today, first);
        var entries = ledger.Where(e => e.Day >= from).ToList();
        var known = new Known(Reading<decimal>.Live(0, asOf, atClose), untold, accounts);
        return new PnlReport(
            span,
            from,
            Row("total", "Total", entries, known),
            [.. entries.GroupBy(e => e.Day).OrderByDescending(g => g.Key).Select(g => Row($"day:{Iso(g.Key)}", Iso(g.Key), g, known))],
            Rows("underlying", entries.GroupBy(e => e.Underlying), known),
            Rows("strategy", entries.GroupBy(e => e.Strategy), known),
            [.. entries.Where(e => e.Realized is null).Select(e => e.Symbol).Distinct().Order(StringComparer.Ordinal)]);
    }

    private static IReadOnlyList<PnlRow> Rows(string kind, IEnumerable<IGrouping<string, LedgerEntry>> groups, Known known) =>
        [.. groups.Select(g => Row($"{kind}:{g.Key}", g.Key, g, known)).OrderByDescending(r => r.Net.Money).ThenBy(r => r.Label, StringComparer.Ordinal)];

    private static PnlRow Row(string key, string label, IEnumerable<LedgerEntry> entries, Known known)
    {
        var all = entries.ToList();
        var nought = known.Nought;
        var closings = all.Where(e => e.Closes).Select(e => (e.Symbol, e.Symbol, e.Realized is { } gain
            ? nought.Map(_ => gain)
            : Reading<decimal>.Unavailable(Reason.Rejected, detail: "opened before the transactions known"))).ToList();
        // Where nothing was closed the gain is a nought that is known, like the others.
        var realized = closings.Count > 0 ? Sums.OfComplete(closings, nought.AsOf) : new Total<decimal>(nought, default, []);
        decimal income = all.Sum(e => e.Income), fees = all.Sum(e => e.Fees);
        return new PnlRow(
            key, label, known.Figure(realized), known.Figure(nought.Map(_ => income)), known.Figure(nought.Map(_ => fees)),
            known.Figure(realized with { Sum = realized.Sum.Map(gain => gain + income + fees) }));
    }

    /// <summary>What is known of the accounts, and a nought as young as that.</summary>
    private sealed record Known(Reading<decimal> Nought, IReadOnlyList<LeftOut> Untold, int Accounts)
    {
        public Figure Figure(Reading<decimal> sum) => Untold.Count == 0 ? Domain.Metrics.Figure.Of(sum) : Figure(new Total<decimal>(sum, default, []));

        public Figure Figure(Total<decimal> sum) =>
            Domain.Metrics.Figure.Of(Untold.Count == 0 ? sum : AcrossAccounts.Without(sum, Untold, Accounts));
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
