using SenexTrader.Core.Domain.Account;

namespace SenexTrader.Core.Services.Strategies;

/// <summary>
/// Groups an account's legs into strategies. The broker nets legs by symbol and does not say which belong together, so
/// legs of the same order are tried first, then those opened in the same moment, then whatever is left. What fits no
/// pattern stays together as custom if the same order opened it, else it stands alone, under a plain name. No leg is ever
/// split over two positions: its key on the page stays unique.
/// </summary>
public static class StrategyRecognizer
{
    private static readonly TimeSpan OneOrder = TimeSpan.FromSeconds(2);

    private static readonly Func<IReadOnlyList<Leg>, Found?>[] Patterns =
    [
        SameExpiry.IronCondor,
        SameExpiry.Butterfly,
        AcrossExpiries.CoveredCall,
        SameExpiry.Vertical,
        SameExpiry.StraddleOrStrangle,
        AcrossExpiries.CalendarOrDiagonal,
        SameExpiry.Ratio,
    ];

    /// <param name="legs">All legs of one account.</param>
    /// <param name="working">Symbols that a working order is closing.</param>
    /// <param name="today">Exchange date, for the words in titles.</param>
    /// <param name="cash">In dollars, to tell secured puts from others; null while it is not known, and then none counts as secured.</param>
    public static IReadOnlyList<Position> Recognize(
        IReadOnlyList<Leg> legs, IReadOnlySet<string> working, DateOnly today, decimal? cash = null) =>
        CashSecured.Name([.. legs.GroupBy(l => l.Underlying)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .SelectMany(g => OfUnderlying([.. g]))
            .Select(found => Describe(found, working, today))
            .OrderBy(p => p.Underlying, StringComparer.Ordinal)
            .ThenBy(p => p.Legs.Min(l => l.Option?.Expiration ?? DateOnly.MinValue))
            .ThenBy(p => p.Id, StringComparer.Ordinal)], cash ?? 0);

    private static IEnumerable<Found> OfUnderlying(List<Leg> legs)
    {
        var found = new List<Found>();
        foreach (var together in OfOneOrder(legs)) Take(together, found);
        foreach (var together in OpenedTogether(Left(legs, found)))
            if (together.Count > 1) Take(together, found);
        var left = Left(legs, found);
        Take(left, found);
        found.AddRange(OfOneOrder(left).Select(together => new Found("Custom", InReadingOrder(together))));
        return found.Concat(Left(legs, found).Select(Alone));
    }

    private static List<Leg> Left(List<Leg> legs, List<Found> found)
    {
        var taken = found.SelectMany(f => f.Legs).ToHashSet();
        return [.. legs.Where(l => !taken.Contains(l))];
    }

    /// <summary>Several legs that the same order opened, or the same few.</summary>
    private static IEnumerable<List<Leg>> OfOneOrder(List<Leg> legs) =>
        legs.Where(l => l.OpenedBy.Length > 0).GroupBy(l => l.OpenedBy).Where(g => g.Count() > 1).Select(g => g.ToList());

    private static IReadOnlyList<Leg> InReadingOrder(List<Leg> legs) =>
        [.. legs.OrderBy(l => l.Option?.Expiration).ThenBy(l => l.Option?.Strike).ThenBy(l => l.Symbol, StringComparer.Ordinal)];

    private static void Take(List<Leg> pool, List<Found> found)
    {
        foreach (var pattern in Patterns)
            while (pattern(pool) is { } match)
            {
                found.Add(match);
                pool.RemoveAll(match.Legs.Contains);
            }
    }

    private static IEnumerable<List<Leg>> OpenedTogether(List<Leg> legs)
    {
        List<Leg>? group = null;
        foreach (var leg in legs.OrderBy(l => l.CreatedAt))
        {
            if (group is not null && leg.CreatedAt - group[^1].CreatedAt > OneOrder)
            {
                yield return group;
                group = null;
            }

            (group ??= []).Add(leg);
        }

        if (group is not null) yield return group;
    }

    private static Found Alone(Leg leg) => new(
        leg switch
        {
            { Option: not null } => $"{(leg.IsShort() ? "Short" : "Long")} {(leg.IsCall() ? "call" : "put")}",
            _ when leg.IsStock() => leg.IsShort() ? "Short stock" : "Stock",
            _ => "Custom",
        },
        [leg]);

    private static Position Describe(Found found, IReadOnlySet<string> working, DateOnly today) => new(
        PositionNames.IdOf(found),
        found.Legs[0].Underlying,
        found.Strategy,
        PositionNames.TitleOf(found, today),
        found.Legs.Any(l => working.Contains(l.Symbol)) ? PositionState.Closing : PositionState.OpenFull,
        found.Legs);
}
