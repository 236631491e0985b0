using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Domain.Time;
using SenexTrader.Core.Services.Metrics;

namespace SenexTrader.Blazor.Components.Pages.Positions;

/// <summary>The table's lines, top to bottom, as the query and the fold leave them.</summary>
public static class RowList
{
    /// <summary>A weighted delta without a beta says so itself; nothing else of its row is in doubt.</summary>
    private static readonly IReadOnlyList<string> Telling =
        [.. MetricCatalog.All.Select(m => m.Name).Where(n => n is not "beta_delta").OrderBy(n => n is "mark" ? 0 : 1)];

    public static IReadOnlyList<Row> Of(AccountMetrics metrics, GridQuery query, Fold fold)
    {
        var groups = metrics.Underlyings
            .Select(u => (Underlying: u, Positions: Positions(u, query, metrics.At)))
            .Where(g => g.Positions.Count > 0);
        return [.. RowOrder.Of(groups, query.Sort).SelectMany(g => Of(metrics.Account, g.Underlying, g.Positions, query.Depth, fold, metrics.At))];
    }

    private static IReadOnlyList<PositionMetrics> Positions(UnderlyingMetrics underlying, GridQuery query, DateTimeOffset now) =>
        [.. RowOrder.Of(underlying.Positions.Where(p => RowFilter.Passes(p, query, now)), query.Sort)];

    private static IEnumerable<Row> Of(
        AccountKey shown, UnderlyingMetrics underlying, IReadOnlyList<PositionMetrics> positions, FoldDepth depth, Fold fold, DateTimeOffset now)
    {
        var open = fold.IsUnderlyingOpen(underlying.Underlying, depth);
        var streamer = StreamerSymbols.OfUnderlying(positions.SelectMany(p => p.Legs).Select(l => l.Leg));
        yield return new UnderlyingRow(
            $"underlying:{underlying.Underlying}", underlying.Underlying, streamer is null ? null : QuoteName.For(shown, underlying.Source, streamer), underlying.Positions.Count, open, underlying.Figures);
        if (!open) yield break;
        foreach (var position in positions)
            foreach (var row in Of(shown, position, depth, fold, now)) yield return row;
    }

    private static IEnumerable<Row> Of(AccountKey shown, PositionMetrics metrics, FoldDepth depth, Fold fold, DateTimeOffset now)
    {
        var position = metrics.Position;
        var open = fold.IsPositionOpen(position.Id, depth);
        var expirations = position.Legs.Select(l => l.Option?.Expiration).OfType<DateOnly>().Distinct().Order().ToList();
        int? dte = expirations.Count > 0 ? ExchangeTime.DaysTo(expirations[0], now) : null;
        // A single leg's gap stands at the leg, unless that is folded away.
        var gap = open && position.Legs.Count == 1 ? null : OwnGap(metrics.Figures, metrics.Legs);
        yield return new PositionRow(
            position.Id, position.Strategy, position.Title, position.State, position.Units, dte, gap, open, metrics.Figures)
        {
            Link = PositionLink.Of(metrics),
            Badge = metrics.Badge,
            Holder = metrics.Holder,
        };
        if (!open) yield break;
        foreach (var leg in metrics.Legs)
            yield return Of(leg, metrics, shown, now, showDte: expirations.Count > 1);
    }

    private static LegRow Of(LegMetrics metrics, PositionMetrics position, AccountKey shown, DateTimeOffset now, bool showDte)
    {
        var leg = metrics.Leg;
        int? dte = showDte && leg.Option is { } option ? ExchangeTime.DaysTo(option.Expiration, now) : null;
        return new LegRow(
            $"{position.Position.Id}/{leg.Symbol}", metrics.Key, leg.StreamerSymbol is { } streamer ? QuoteName.For(shown, position.Holder, streamer) : null, SymbolWords.Of(leg, ExchangeTime.DateAt(now)),
            leg.Quantity, dte, OwnGap(metrics.Figures), metrics.Figures);
    }

    private static Gap? OwnGap(FigureSet figures, IReadOnlyList<LegMetrics> legs) =>
        // When a whole feed is gone every position misses its legs; the notice above says it once.
        legs.Any(l => OwnGap(l.Figures) is not null) ? OwnGap(figures) : null;

    /// <summary>The first thing that is missing of this row itself: the mark before all, then in the catalog's order.</summary>
    public static Gap? OwnGap(FigureSet figures) => Telling
        .Where(figures.Has)
        .Select(name => figures[name].OwnGap())
        .FirstOrDefault(gap => gap is not null);
}
