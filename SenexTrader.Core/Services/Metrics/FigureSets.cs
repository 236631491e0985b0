using System.Collections.Immutable;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Core.Services.Metrics;

internal static class FigureSets
{
    public static FigureSet From(IEnumerable<(string Name, Figure Figure)> figures) =>
        new(figures.ToImmutableSortedDictionary(f => f.Name, f => f.Figure, StringComparer.Ordinal));
}
