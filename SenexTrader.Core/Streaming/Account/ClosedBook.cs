using SenexTrader.Core.Domain.Account;

namespace SenexTrader.Core.Streaming.Account;

/// <summary>Positions that were closed today, for what they realized. An older notice than what is known changes nothing.</summary>
internal sealed class ClosedBook
{
    private SortedDictionary<string, Leg> legs = new(StringComparer.Ordinal);

    public IReadOnlyList<Leg> All => [.. legs.Values];

    /// <summary>Takes a notice of a position in, open or closed; true when it changed what is closed.</summary>
    public bool Apply(Leg leg)
    {
        if (legs.TryGetValue(leg.Symbol, out var known) && (leg.UpdatedAt < known.UpdatedAt || leg == known)) return false;
        // Opened again, its own record carries what was realized.
        if (leg.Quantity != 0) return legs.Remove(leg.Symbol);
        legs[leg.Symbol] = leg;
        return true;
    }

    /// <summary>Replaces all by what the broker answers; what a notice told of later stays.</summary>
    /// <param name="held">Symbols that the answer has as open.</param>
    /// <param name="settled">Changes younger than this may not be in the answer.</param>
    public bool Load(IReadOnlyList<Leg> answer, IReadOnlySet<string> held, DateTimeOffset settled)
    {
        var before = All;
        var younger = legs.Values.Where(l => l.UpdatedAt > settled && !held.Contains(l.Symbol)).ToList();
        legs = new SortedDictionary<string, Leg>(answer.ToDictionary(l => l.Symbol), StringComparer.Ordinal);
        foreach (var leg in younger) Apply(leg);
        return !before.SequenceEqual(legs.Values);
    }
}
