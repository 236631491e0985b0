using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Domain.Time;

namespace SenexTrader.Blazor.Components.Pages.Positions;

/// <summary>Which positions a query lets through.</summary>
public static class RowFilter
{
    public static bool Passes(PositionMetrics metrics, GridQuery query, DateTimeOffset now)
    {
        var position = metrics.Position;
        return (query.Underlying is null || position.Underlying == query.Underlying)
            && (query.Strategy is null || position.Strategy == query.Strategy)
            && (query.Expiration is null || position.Legs.Any(l => l.Option?.Expiration == query.Expiration))
            && Matches(metrics, query.Find, now);
    }

    private static bool Matches(PositionMetrics metrics, string find, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(find)) return true;
        var position = metrics.Position;
        var text = string.Join(' ',
            position.Legs.Select(l => SymbolWords.Of(l, ExchangeTime.DateAt(now)))
                .Prepend($"{position.Underlying} {position.Strategy} {position.Title} {metrics.Badge}"));
        return find.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
    }
}
