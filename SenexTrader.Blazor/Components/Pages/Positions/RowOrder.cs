using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Services.Metrics;

namespace SenexTrader.Blazor.Components.Pages.Positions;

/// <summary>Puts rows in order by one column. What has no number comes last, whichever way; equals keep their usual order.</summary>
public static class RowOrder
{
    public static IEnumerable<PositionMetrics> Of(IEnumerable<PositionMetrics> positions, GridSort? sort) =>
        sort is null ? positions : By(positions, p => Key(p, sort.By), sort.Descending);

    /// <summary>By the underlying's own number; where the column has none for it, by the best of its positions.</summary>
    public static IEnumerable<(UnderlyingMetrics Underlying, IReadOnlyList<PositionMetrics> Positions)> Of(
        IEnumerable<(UnderlyingMetrics Underlying, IReadOnlyList<PositionMetrics> Positions)> groups, GridSort? sort)
    {
        if (sort is null) return groups;
        var own = sort.By.Metric?.Scopes.HasFlag(MetricScopes.Underlying) is true;
        return By(groups, g => own ? Number(g.Underlying.Figures, sort.By) : Key(g.Positions[0], sort.By), sort.Descending);
    }

    private static IEnumerable<T> By<T>(IEnumerable<T> rows, Func<T, double?> key, bool descending) => rows
        .Select(row => (Row: row, Key: key(row)))
        .OrderBy(r => r.Key is null)
        .ThenBy(r => descending ? -r.Key : r.Key)
        .Select(r => r.Row);

    private static double? Key(PositionMetrics position, Column by) =>
        by == Columns.Dte ? position.Position.Legs.Min(l => l.Option?.Expiration.DayNumber)
        : by == Columns.Quantity ? (double)position.Position.Units
        : Number(position.Figures, by);

    private static double? Number(FigureSet figures, Column by) =>
        by.Metric is { } metric && figures[metric.Name] is { HasNumber: true } figure ? figure.Number ?? (double?)figure.Money : null;
}
