using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Domain.Time;
using SenexTrader.Core.Services.Metrics;

namespace SenexTrader.Blazor.Components.Pages.Positions;

/// <summary>The table's lines, top to bottom, as the fold and the filter leave them.</summary>
public static class RowList
{
    public static IReadOnlyList<Row> Of(AccountMetrics metrics, Fold fold) =>
        [.. metrics.Underlyings.SelectMany(u => Of(u, fold, metrics.At))];

    private static IEnumerable<Row> Of(UnderlyingMetrics underlying, Fold fold, DateTimeOffset now)
    {
        var positions = underlying.Positions.Where(p => Matches(p, fold.Filter, now)).ToList();
        if (positions.Count == 0) yield break;
        var open = fold.IsUnderlyingOpen(underlying.Underlying);
        var streamer = StreamerSymbols.OfUnderlying(positions.SelectMany(p => p.Legs).Select(l => l.Leg));
        yield return new UnderlyingRow(
            $"underlying:{underlying.Underlying}", underlying.Underlying, streamer, underlying.Positions.Count, open, underlying.Figures);
        if (!open) yield break;
        foreach (var position in positions)
            foreach (var row in Of(position, fold, now)) yield return row;
    }

    private static IEnumerable<Row> Of(PositionMetrics metrics, Fold fold, DateTimeOffset now)
    {
        var position = metrics.Position;
        var open = fold.IsPositionOpen(position.Id);
        var expirations = position.Legs.Select(l => l.Option?.Expiration).OfType<DateOnly>().Distinct().Order().ToList();
        int? dte = expirations.Count > 0 ? ExchangeTime.DaysTo(expirations[0], now) : null;
        // A single leg's gap stands at the leg, unless that is folded away.
        var gap = open && position.Legs.Count == 1 ? null : OwnGap(metrics.Figures, metrics.Legs);
        yield return new PositionRow(
            position.Id, position.Strategy, position.Title, position.State, dte, gap, open, metrics.Figures);
        if (!open) yield break;
        foreach (var leg in metrics.Legs)
            yield return Of(leg, position.Id, now, showDte: expirations.Count > 1);
    }

    private static LegRow Of(LegMetrics metrics, string position, DateTimeOffset now, bool showDte)
    {
        var leg = metrics.Leg;
        int? dte = showDte && leg.Option is { } option ? ExchangeTime.DaysTo(option.Expiration, now) : null;
        return new LegRow(
            $"{position}/{leg.Symbol}", leg.Symbol, leg.StreamerSymbol, SymbolWords.Of(leg, ExchangeTime.DateAt(now)),
            leg.Quantity, dte, OwnGap(metrics.Figures), metrics.Figures);
    }

    private static Gap? OwnGap(FigureSet figures, IReadOnlyList<LegMetrics> legs) =>
        // When a whole feed is gone every position misses its legs; the notice above says it once.
        legs.Any(l => OwnGap(l.Figures) is not null) ? OwnGap(figures) : null;

    /// <summary>The first thing that is missing of this row itself: the mark before all, then in the catalog's order.</summary>
    private static Gap? OwnGap(FigureSet figures) => MetricCatalog.All
        .OrderBy(m => m.Name is "mark" ? 0 : 1)
        .Where(m => figures.Has(m.Name))
        .Select(m => figures[m.Name].OwnGap())
        .FirstOrDefault(gap => gap is not null);

    private static bool Matches(PositionMetrics metrics, string filter, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(filter)) return true;
        var position = metrics.Position;
        var text = string.Join(' ',
            position.Legs.Select(l => SymbolWords.Of(l, ExchangeTime.DateAt(now)))
                .Prepend($"{position.Underlying} {position.Strategy} {position.Title}"));
        return filter.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
    }
}
