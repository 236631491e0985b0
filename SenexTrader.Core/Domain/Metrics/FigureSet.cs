using System.Collections.Immutable;
using SenexTrader.Core.Domain.Freshness;

namespace SenexTrader.Core.Domain.Metrics;

/// <summary>The figures of one row by metric name; equal when every figure is, so that an unchanged row need not render.</summary>
public sealed class FigureSet(ImmutableSortedDictionary<string, Figure> figures) : IEquatable<FigureSet>
{
    public static FigureSet Empty { get; } = new(ImmutableSortedDictionary<string, Figure>.Empty);

    public ImmutableSortedDictionary<string, Figure> All { get; } = figures;

    /// <summary>The figure of this metric; one this row does not have is unavailable with <see cref="Reason.NotDefined"/>.</summary>
    public Figure this[string metric] => All.GetValueOrDefault(metric) ?? Undefined;

    private static Figure Undefined { get; } = Figure.Missing(new Gap(Reason.NotDefined));

    public bool Has(string metric) => All.ContainsKey(metric);

    /// <summary>The same metrics, all unavailable for one cause: for rows whose account can no longer be read.</summary>
    public FigureSet Without(Gap gap) => new(All.ToImmutableSortedDictionary(p => p.Key, _ => Figure.Missing(gap)));

    public bool Equals(FigureSet? other) =>
        ReferenceEquals(this, other) || (other is not null && All.SequenceEqual(other.All));

    public override bool Equals(object? obj) => Equals(obj as FigureSet);

    public override int GetHashCode() => All.Aggregate(17, (hash, pair) => HashCode.Combine(hash, pair.Key, pair.Value));
}
