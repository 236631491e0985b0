using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Persistence.Entities;

namespace SenexTrader.Core.Persistence;

/// <summary>Turns the rows of one save back into what a page may show.</summary>
public static class SavedRows
{
    public static SavedMetrics Of(SnapshotRow snapshot)
    {
        var figures = snapshot.Figures.ToLookup(
            f => (f.Scope, f.Ordinal), f => new SavedFigure(f.Metric, f.Money, f.Number, f.AsOf, f.Complete));
        var legs = snapshot.Legs.OrderBy(l => l.Ordinal).ToLookup(
            l => l.PositionOrdinal,
            l => new SavedLeg(l.Symbol, l.Underlying, l.Quantity, l.Expiration, [.. figures[(FigureScope.Leg, l.Ordinal)]]));
        return new SavedMetrics(
            new AccountKey(snapshot.User, snapshot.Account),
            snapshot.TakenAt,
            [.. snapshot.Positions.OrderBy(p => p.Ordinal).Select(p => new SavedPosition(
                p.PositionId,
                p.Underlying,
                p.Strategy,
                p.Title,
                [.. figures[(FigureScope.Position, p.Ordinal)]],
                [.. legs[p.Ordinal]]))],
            [.. figures[(FigureScope.Portfolio, 0)]]);
    }
}
