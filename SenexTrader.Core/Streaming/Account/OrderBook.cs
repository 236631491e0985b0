using SenexTrader.Core.Domain.Account;

namespace SenexTrader.Core.Streaming.Account;

/// <summary>The orders of one account and day.</summary>
internal sealed class OrderBook
{
    private readonly SortedDictionary<long, Order> orders = [];

    /// <summary>The number of the notice that told of an order last.</summary>
    private readonly Dictionary<long, long> told = [];

    public IReadOnlyList<Order> All => [.. orders.Values];

    /// <summary>Takes an order in; the fills not known before are added to <paramref name="fills"/>.</summary>
    /// <param name="number">Of the notice; 0 for what an answer told.</param>
    /// <returns>True when it changed something.</returns>
    public bool Apply(Order order, List<(string Symbol, Fill Fill)> fills, long number)
    {
        var known = orders.GetValueOrDefault(order.Id);
        if (known is not null && !IsNewer(order, known)) return false;
        var seen = known is null ? [] : Fills(known).Select(f => f.Fill.Id).ToHashSet(StringComparer.Ordinal);
        fills.AddRange(Fills(order).Where(f => !seen.Contains(f.Fill.Id)));
        orders[order.Id] = order;
        told[order.Id] = number;
        return true;
    }

    /// <summary>Replaces all by what the broker answers; only what the stream knows better, by its time, stays.</summary>
    /// <param name="asked">The last notice before the broker was asked: an order told of later is not missed in the answer.</param>
    public (bool Changed, List<string> Drift) Load(
        IReadOnlyList<Order> answer, DateTimeOffset settled, List<(string Symbol, Fill Fill)> fills, long asked)
    {
        var drift = new List<string>();
        var listed = answer.Select(o => o.Id).ToHashSet();
        var gone = orders.Keys.Where(id => !listed.Contains(id) && told[id] <= asked).ToList();
        foreach (var id in gone)
        {
            orders.Remove(id);
            told.Remove(id);
        }

        var changed = gone.Count > 0;
        foreach (var order in answer)
        {
            var before = orders.GetValueOrDefault(order.Id)?.Status;
            if (!Apply(order, fills, 0)) continue;
            changed = true;
            if (before == order.Status || order.UpdatedAt > settled) continue;
            drift.Add($"order {order.Id}: streamed {before ?? "none"}, the broker has {order.Status}");
        }

        return (changed, drift);
    }

    private static IEnumerable<(string Symbol, Fill Fill)> Fills(Order order) =>
        order.Legs.SelectMany(l => l.Fills.Select(f => (l.Symbol, f)));

    /// <summary>Of two with one time the one with more fills is newer: the broker tells the fills of several legs bit by bit.</summary>
    private static bool IsNewer(Order order, Order known) => order.UpdatedAt > known.UpdatedAt
        || (order.UpdatedAt == known.UpdatedAt && Fills(order).Count() > Fills(known).Count());
}
