using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Services.Metrics;

namespace SenexTrader.Core.Persistence;

/// <summary>What was saved of several accounts, as one. Saved with saved only: a live figure never stands in such a sum.</summary>
public static class SavedTogether
{
    /// <summary>All rows, and the totals that add up; one that not every account has, complete, is a partial sum.</summary>
    /// <param name="accounts">Null for an account of which nothing was saved.</param>
    /// <returns>Null when nothing was saved at all. As old as the oldest part.</returns>
    public static SavedMetrics? Of(AccountKey all, IReadOnlyList<SavedMetrics?> accounts)
    {
        var told = accounts.OfType<SavedMetrics>().ToList();
        if (told.Count == 0) return null;
        var saved = told.Select(one => Named(one, AccountNames.Of(one.Account, told.Select(s => s.Account)))).ToList();
        return new SavedMetrics(
            all,
            saved.Min(s => s.SavedAt),
            [.. saved.SelectMany(s => s.Positions)],
            [.. saved.SelectMany(s => s.Portfolio).GroupBy(f => f.Metric).Where(g => AddsUp(g.Key)).Select(g => Sum(g.Key, [.. g], accounts.Count))])
        { Parts = saved };
    }

    private static SavedMetrics Named(SavedMetrics account, string name) => account with
    {
        Positions = [.. account.Positions.Select(p => p with { Id = $"{name}~{p.Id}", Holder = name })],
    };

    /// <summary>Totals of several accounts at the saves that have all of them, oldest first.</summary>
    public static IReadOnlyList<SavedPoint> Lines(IReadOnlyList<IReadOnlyList<SavedPoint>> accounts) =>
        [.. accounts.SelectMany(a => a)
            .Where(p => AddsUp(p.Metric))
            .GroupBy(p => (p.Metric, p.At))
            .Where(g => g.Count() == accounts.Count)
            .Select(g => new SavedPoint(g.Key.Metric, g.Key.At, g.Sum(p => p.Value)))
            .OrderBy(p => p.At)];

    private static SavedFigure Sum(string metric, IReadOnlyList<SavedFigure> parts, int accounts) => new(
        metric,
        parts.All(p => p.Money is not null) ? parts.Sum(p => p.Money!.Value) : null,
        parts.All(p => p.Number is not null) ? parts.Sum(p => p.Number!.Value) : null,
        parts.Min(p => p.AsOf),
        parts.Count == accounts && parts.All(p => p.Complete));

    // Dollars and Greeks add up, shares of something do not.
    private static bool AddsUp(string metric) =>
        MetricCatalog.All.FirstOrDefault(m => m.Name == metric)?.Style is NumberStyle.Money or NumberStyle.Greek;
}
