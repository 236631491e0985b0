using SenexTrader.Core.Domain.Account;

namespace SenexTrader.Core.Streaming.Account;

/// <summary>The positions of one account. Notices come twice and out of order: an older one than what is known changes nothing.</summary>
internal sealed class LegBook
{
    /// <summary>No notice is late by more than this.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(1);

    private readonly SortedDictionary<string, Leg> legs = new(StringComparer.Ordinal);

    /// <summary>When positions were closed, so that a late older notice does not bring them back.</summary>
    private readonly Dictionary<string, DateTimeOffset> closed = new(StringComparer.Ordinal);

    /// <summary>The number of the notice that told of a position last.</summary>
    private readonly Dictionary<string, long> told = new(StringComparer.Ordinal);

    public IReadOnlyList<Leg> All => [.. legs.Values];

    /// <summary>True when it changed something. A quantity of 0 is a closed position.</summary>
    /// <param name="number">Of the notice; 0 for what an answer told.</param>
    public bool Apply(Leg leg, long number)
    {
        var known = legs.GetValueOrDefault(leg.Symbol);
        if (leg.UpdatedAt < known?.UpdatedAt) return false;
        if (closed.TryGetValue(leg.Symbol, out var at) && leg.UpdatedAt <= at) return false;
        if (leg.Quantity == 0) return Close(leg.Symbol, leg.UpdatedAt);
        if (leg == known) return false;
        closed.Remove(leg.Symbol);
        legs[leg.Symbol] = leg;
        told[leg.Symbol] = number;
        return true;
    }

    /// <summary>Replaces all by what the broker answers; only what the stream knows better, by its time, stays.</summary>
    /// <param name="asked">The last notice before the broker was asked: a position told of later is not missed in the answer.</param>
    /// <returns>One line per difference that is older than <paramref name="settled"/>.</returns>
    public (bool Changed, List<string> Drift) Load(IReadOnlyList<Leg> answer, DateTimeOffset settled, long asked)
    {
        foreach (var old in closed.Where(c => c.Value < settled - Remembered).ToList()) closed.Remove(old.Key);
        var (changed, drift) = (false, new List<string>());
        var held = answer.Select(l => l.Symbol).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in legs.Values.Where(l => !held.Contains(l.Symbol) && told[l.Symbol] <= asked).ToList())
        {
            drift.Add($"{gone.Symbol}: streamed {gone.Quantity}, the broker has none");
            changed |= Close(gone.Symbol, gone.UpdatedAt);
        }

        foreach (var leg in answer)
        {
            var before = legs.GetValueOrDefault(leg.Symbol)?.Quantity;
            if (!Apply(leg, 0)) continue;
            changed = true;
            if (before == leg.Quantity || leg.UpdatedAt > settled) continue;
            drift.Add($"{leg.Symbol}: streamed {(before is { } b ? b : "none")}, the broker has {leg.Quantity}");
        }

        return (changed, drift);
    }

    private bool Close(string symbol, DateTimeOffset at)
    {
        closed[symbol] = at;
        told.Remove(symbol);
        return legs.Remove(symbol);
    }
}
