using System.Collections.Immutable;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Blazor.Components.Live;

/// <summary>The same rows without a single number, each saying the one cause.</summary>
public static class Blank
{
    public static AccountMetrics All(AccountMetrics metrics, Gap gap) => metrics with
    {
        Underlyings = Rows(metrics.Underlyings, gap),
        Portfolio = Figures(metrics.Portfolio, gap),
        LeftOut = [],
        Orders = Reading<IReadOnlyList<Order>>.Unavailable(gap),
        Parts = [.. metrics.Parts.Select(p => p with { Metrics = All(p.Metrics, gap) })],
        OrderRows = [.. metrics.OrderRows.Select(o => o with { Figures = Figures(o.Figures, gap) })],
    };

    private static IReadOnlyList<UnderlyingMetrics> Rows(IReadOnlyList<UnderlyingMetrics> rows, Gap gap) =>
        [.. rows.Select(u => u with
        {
            Figures = Figures(u.Figures, gap),
            Positions = [.. u.Positions.Select(p => p with
            {
                Figures = Figures(p.Figures, gap),
                Legs = [.. p.Legs.Select(l => l with { Figures = Figures(l.Figures, gap) })],
            })],
        })];

    // What has no meaning for a row does not become missing by an outage.
    private static FigureSet Figures(FigureSet figures, Gap gap)
    {
        var missing = Figure.Missing(gap);
        return new FigureSet(figures.All.ToImmutableSortedDictionary(
            p => p.Key, p => p.Value.IsDefined() ? missing : p.Value, StringComparer.Ordinal));
    }
}
