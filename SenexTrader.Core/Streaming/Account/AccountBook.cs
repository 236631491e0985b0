using SenexTrader.Core.Domain.Account;

namespace SenexTrader.Core.Streaming.Account;

/// <summary>One account as far as it is known: what REST told, with every notice since. Not for several threads at once.</summary>
public sealed class AccountBook
{
    private readonly LegBook legs = new();
    private readonly ClosedBook closed = new();
    private readonly OrderBook orders = new();
    private long heard;

    public IReadOnlyList<Leg> Legs => legs.All;

    /// <summary>Positions closed today, of quantity 0.</summary>
    public IReadOnlyList<Leg> Closed => closed.All;

    public IReadOnlyList<Order> Orders => orders.All;

    /// <summary>Null before the first snapshot.</summary>
    public AccountState? Balances { get; private set; }

    /// <summary>How many notices of positions and orders were taken in; may be read from any thread.</summary>
    public long Heard => Volatile.Read(ref heard);

    public AccountChange Apply(Leg leg) =>
        closed.Apply(leg) | legs.Apply(leg, Next()) ? AccountChange.Of(AccountParts.Positions) : AccountChange.Nothing;

    public AccountChange Apply(Order order)
    {
        var fills = new List<(string, Fill)>();
        return orders.Apply(order, fills, Next()) ? new AccountChange(AccountParts.Orders, fills, []) : AccountChange.Nothing;
    }

    public AccountChange Apply(AccountState balances)
    {
        if (Balances is { } known && (balances.UpdatedAt < known.UpdatedAt || balances == known)) return AccountChange.Nothing;
        Balances = balances;
        return AccountChange.Of(AccountParts.Balances);
    }

    /// <summary>Takes the broker's whole answer in.</summary>
    /// <param name="settled">Changes younger than this may still be on their way over the stream and are no drift.</param>
    /// <returns>The first time everything, without fills and drift: nothing was known to differ from.</returns>
    public AccountChange Load(AccountSnapshot snapshot, DateTimeOffset settled)
    {
        var first = Balances is null;
        var fills = new List<(string, Fill)>();
        var (legsChanged, legDrift) = legs.Load(snapshot.Legs, settled, snapshot.Heard);
        legsChanged |= closed.Load(snapshot.Closed, snapshot.Legs.Select(l => l.Symbol).ToHashSet(StringComparer.Ordinal), settled);
        var (ordersChanged, orderDrift) = orders.Load(snapshot.Orders, settled, fills, snapshot.Heard);
        var balances = Apply(snapshot.Balances).Parts;
        if (first) return AccountChange.Of(AccountParts.All);
        var parts = balances | (legsChanged ? AccountParts.Positions : 0) | (ordersChanged ? AccountParts.Orders : 0);
        return new AccountChange(parts, fills, [.. legDrift, .. orderDrift]);
    }

    private long Next() => Interlocked.Increment(ref heard);
}
