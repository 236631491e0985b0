using System.Globalization;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Core.Services.Calculations;

/// <summary>Adds a ledger up by day, underlying and strategy. A sum without one of its closing trades is partial and says so.</summary>
public static class PnlReports
{
    /// <param name="today">The exchange's date.</param>
    /// <param name="asOf">When the broker was asked for the transactions, UTC.</param>
    public static PnlReport Of(HistorySpan span, IReadOnlyList<LedgerEntry> ledger, DateOnly today, DateTimeOffset asOf)
    {
        var from = span.From(today);
        var entries = ledger.Where(e => e.Day >= from).ToList();
        return new PnlReport(
            span,
            from,
            Row("total", "Total", entries, asOf),
            [.. entries.GroupBy(e => e.Day).OrderByDescending(g => g.Key).Select(g => Row($"day:{Iso(g.Key)}", Iso(g.Key), g, asOf))],
            Rows("underlying", entries.GroupBy(e => e.Underlying), asOf),
            Rows("strategy", entries.GroupBy(e => e.Strategy), asOf),
            [.. entries.Where(e => e.Realized is null).Select(e => e.Symbol).Distinct().Order(StringComparer.Ordinal)]);
    }

    private static IReadOnlyList<PnlRow> Rows(string kind, IEnumerable<IGrouping<string, LedgerEntry>> groups, DateTimeOffset asOf) =>
        [.. groups.Select(g => Row($"{kind}:{g.Key}", g.Key, g, asOf)).OrderByDescending(r => r.Net.Money).ThenBy(r => r.Label, StringComparer.Ordinal)];

    private static PnlRow Row(string key, string label, IEnumerable<LedgerEntry> entries, DateTimeOffset asOf)
    {
        var all = entries.ToList();
        var closings = all.Where(e => e.Closes).Select(e => (e.Symbol, e.Symbol, e.Realized is { } gain
            ? Reading<decimal>.Live(gain, asOf)
            : Reading<decimal>.Unavailable(Reason.Rejected, detail: "opened before the transactions known"))).ToList();
        var realized = Sums.OfComplete(closings, asOf);
        decimal income = all.Sum(e => e.Income), fees = all.Sum(e => e.Fees);
        return new PnlRow(
            key, label, Figure.Of(realized), Known(income, asOf), Known(fees, asOf),
            Figure.Of(realized with { Sum = realized.Sum.Map(gain => gain + income + fees) }));
    }

    private static Figure Known(decimal sum, DateTimeOffset asOf) => Figure.Of(Reading<decimal>.Live(sum, asOf));

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
