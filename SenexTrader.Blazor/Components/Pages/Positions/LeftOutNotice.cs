using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Domain.Time;

namespace SenexTrader.Blazor.Components.Pages.Positions;

/// <summary>Which positions are in no total, and which leg is to blame since when.</summary>
public static class LeftOutNotice
{
    private const int Named = 3;

    public static Notice? Of(DisplayClock times, AccountMetrics metrics)
    {
        var causes = metrics.LeftOut
            .Select(l => (l.Name, Legs: Blame(metrics.Positions.First(p => p.Position.Id == l.Key))))
            .Where(l => l.Legs.Count > 0)
            .ToList();
        if (causes.Count == 0) return null;
        var legs = causes.SelectMany(c => c.Legs).ToList();
        if (legs.TrueForAll(l => l.Gap.Reason is Reason.NotYetReceived))
            return new Notice("info", $"Waiting for the first values of {Many(legs.Count, "leg")}.",
                $"{Are(causes.Count)} left out of the totals until then.", Lines(times, metrics, legs));
        if (legs.Count == 1)
            return new Notice("warn", Words(metrics, legs[0].Leg), $"{GapWords.Long(times, legs[0].Gap, metrics.At)}. Its position is left out of the totals.");
        var lead = $"{causes.Count} of {metrics.Positions.Count()} positions";
        return legs.Count <= Named
            ? new Notice("warn", lead, $"left out of the totals. {string.Join("; ", Lines(times, metrics, legs))}.")
            : new Notice("warn", lead, "left out of the totals.", Lines(times, metrics, legs));
    }

    private static List<(LegMetrics Leg, Gap Gap)> Blame(PositionMetrics position) =>
        [.. position.Legs
            .Select(l => (Leg: l, Gap: l.Figures["pnl_open"].OwnGap()))
            .Where(l => l.Gap is not null)
            .Select(l => (l.Leg, l.Gap!.Value))];

    private static List<string> Lines(DisplayClock times, AccountMetrics metrics, IEnumerable<(LegMetrics Leg, Gap Gap)> legs) =>
        [.. legs.Select(l => $"{Words(metrics, l.Leg)}: {GapWords.Long(times, l.Gap, metrics.At)}")];

    private static string Words(AccountMetrics metrics, LegMetrics leg) => SymbolWords.Of(leg.Leg, ExchangeTime.DateAt(metrics.At));

    private static string Many(int count, string noun) => count == 1 ? $"one {noun}" : $"{count} {noun}s";

    private static string Are(int count) => count == 1 ? "One position is" : $"{count} positions are";
}
