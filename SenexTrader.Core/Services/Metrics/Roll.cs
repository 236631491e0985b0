using System.Numerics;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Core.Services.Metrics;

/// <summary>How a leg's metric rolls up: strictly to its position, over complete positions to every total.</summary>
public static class Roll
{
    /// <summary>A dollar metric that adds up.</summary>
    public static MetricCalculation Up(Func<LegView, Reading<decimal>> leg) => new(
        view => Figure.Of(leg(view)),
        view => Figure.Of(Position(view, leg)),
        view => Figure.Of(Total(view, leg)),
        view => Figure.Of(Total(view, leg)));

    /// <summary>A Greek that adds up.</summary>
    public static MetricCalculation Up(Func<LegView, Reading<double>> leg) => new(
        view => Figure.Of(leg(view)),
        view => Figure.Of(Position(view, leg)),
        view => Figure.Of(Total(view, leg)),
        view => Figure.Of(Total(view, leg)));

    /// <summary>Every leg of the position or nothing.</summary>
    public static Reading<T> Position<T>(PositionView view, Func<LegView, Reading<T>> leg)
        where T : INumber<T> => Sums.Strict([.. view.Legs.Select(l => (l.Name, leg(l)))]);

    /// <summary>The complete positions of a group, with coverage: of accounts, once one of several cannot be told.</summary>
    public static Total<T> Total<T>(GroupView view, Func<LegView, Reading<T>> leg)
        where T : INumber<T>
    {
        var untold = view.Untold;
        var several = view.Accounts.Count > 1;
        if (untold.Count == view.Accounts.Count)
            return new Total<T>(
                Reading<T>.Unavailable(untold[0].Gap),
                several ? new Coverage(0, untold.Count, PartKind.Accounts) : new Coverage(0, view.Positions.Count),
                []);
        var total = Sums.OfComplete(
            [.. view.Positions.Select(p => (p.Position.Id, p.Position.Title, Position(p, leg)))], view.Market.At);
        return untold.Count == 0 ? total : AcrossAccounts.Without(total, untold, view.Accounts.Count);
    }
}
