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

    /// <summary>The complete positions of a group, with coverage.</summary>
    public static Total<T> Total<T>(GroupView view, Func<LegView, Reading<T>> leg)
        where T : INumber<T>
    {
        if (!view.Account.Positions.IsLive)
            return new Total<T>(Reading<T>.Unavailable(view.Account.Positions.Gap), new Coverage(0, view.Positions.Count), []);
        return Sums.OfComplete(
            [.. view.Positions.Select(p => (p.Position.Id, p.Position.Title, Position(p, leg)))], view.Market.At);
    }
}
