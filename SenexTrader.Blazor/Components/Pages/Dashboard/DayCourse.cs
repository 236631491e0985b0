using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Persistence;

namespace SenexTrader.Blazor.Components.Pages.Dashboard;

/// <summary>What the portfolio's numbers were today: saved ones first, then every beat heard. For tiny lines only.</summary>
public sealed class DayCourse
{
    private const int Samples = 48;

    /// <summary>A hole longer than this is shown as one: two saves and a bit.</summary>
    private static readonly TimeSpan LongestHole = TimeSpan.FromMinutes(25);

    private readonly Dictionary<string, List<(DateTimeOffset At, double Value)>> lines = new(StringComparer.Ordinal);
    private DateTimeOffset lastBeat;

    /// <summary>Takes saved points in, oldest first; beats heard meanwhile stay behind them.</summary>
    public void Begin(IReadOnlyList<SavedPoint> saved)
    {
        foreach (var group in saved.GroupBy(p => p.Metric))
            Line(group.Key).InsertRange(0, group.Select(p => (p.At, p.Value)).Where(p => Line(group.Key) is not [var first, ..] || p.At < first.At).ToList());
    }

    /// <summary>Takes a beat's totals in. What is partial or missing makes a hole, for half a portfolio would look like a fall.</summary>
    public void Hear(AccountMetrics metrics, IEnumerable<string> names)
    {
        if (metrics.At <= lastBeat) return;
        lastBeat = metrics.At;
        foreach (var name in names)
            if (metrics.Portfolio[name] is { State: FigureState.Live or FigureState.Closed } figure)
                Line(name).Add((metrics.At, figure.Number ?? (double)figure.Money!.Value));
    }

    /// <summary>Evenly spaced values from the first to the last known; not a number where nothing was known for long.</summary>
    public IReadOnlyList<double> Of(string metric)
    {
        if (!lines.TryGetValue(metric, out var line) || line.Count < 2) return [];
        var (start, step) = (line[0].At, (line[^1].At - line[0].At) / (Samples - 1));
        var values = new double[Samples];
        var next = 0;
        for (var i = 0; i < Samples; i++)
        {
            var at = i == Samples - 1 ? line[^1].At : start + step * i;
            while (next < line.Count && line[next].At <= at) next++;
            var known = line[next - 1];
            values[i] = at - known.At <= LongestHole ? known.Value : double.NaN;
        }

        return values;
    }

    private List<(DateTimeOffset At, double Value)> Line(string metric) =>
        lines.TryGetValue(metric, out var line) ? line : lines[metric] = [];
}
