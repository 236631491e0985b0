using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Persistence.Entities;

namespace SenexTrader.Core.Persistence;

/// <summary>Turns one account's figures into rows. What has no number makes no row.</summary>
public static class SnapshotRows
{
    /// <summary>The rows of one save; null when there is nothing worth believing later.</summary>
    /// <remarks>
    /// Without a reading of the positions an account would be saved as if it were empty, or with legs that may be gone.
    /// </remarks>
    public static SnapshotRow? Of(AccountMetrics metrics, DateTimeOffset takenAt)
    {
        if (metrics.PositionsGap is not null) return null;
        var snapshot = new SnapshotRow
        {
            User = metrics.Account.User,
            Account = metrics.Account.Account,
            TakenAt = takenAt,
            Figures = [.. Figures(metrics.Portfolio, FigureScope.Portfolio, 0)],
        };
        foreach (var position in metrics.Positions) Add(snapshot, position);
        return snapshot.Figures.Count > 0 ? snapshot : null;
    }

    private static void Add(SnapshotRow snapshot, PositionMetrics row)
    {
        var position = new PositionRow
        {
            Ordinal = snapshot.Positions.Count,
            PositionId = row.Position.Id,
            Underlying = row.Position.Underlying,
            Strategy = row.Position.Strategy,
            Title = row.Position.Title,
        };
        snapshot.Positions.Add(position);
        snapshot.Figures.AddRange(Figures(row.Figures, FigureScope.Position, position.Ordinal));
        foreach (var (leg, figures) in row.Legs)
        {
            snapshot.Figures.AddRange(Figures(figures, FigureScope.Leg, snapshot.Legs.Count));
            snapshot.Legs.Add(new LegRow
            {
                Ordinal = snapshot.Legs.Count,
                PositionOrdinal = position.Ordinal,
                Symbol = leg.Symbol,
                Underlying = leg.Underlying,
                Quantity = leg.Quantity,
                Expiration = leg.Option?.Expiration,
            });
        }
    }

    private static IEnumerable<FigureRow> Figures(FigureSet figures, FigureScope scope, int ordinal) =>
        from entry in figures.All
        let figure = entry.Value
        where figure is { HasNumber: true, AsOf: not null }
        let number = figure.Number is { } n && double.IsFinite(n) ? figure.Number : null
        where figure.Money is not null || number is not null
        select new FigureRow
        {
            Scope = scope,
            Ordinal = ordinal,
            Metric = entry.Key,
            Money = figure.Money,
            Number = number,
            AsOf = figure.AsOf!.Value,
            Complete = figure.State is not FigureState.Partial,
        };
}
