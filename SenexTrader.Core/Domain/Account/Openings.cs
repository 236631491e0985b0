using System.Collections.Immutable;

namespace SenexTrader.Core.Domain.Account;

/// <summary>
/// Which orders opened what an account holds, by the broker's own entries. Orders are named only where their opening
/// trades account for all that is held: what was held before the first entry known, or came without an order (assigned,
/// transferred), has none.
/// </summary>
public sealed class Openings
{
    private readonly Dictionary<string, Opened> opened = new(StringComparer.Ordinal);
    private readonly Dictionary<(long Order, string Symbol), decimal> entered = [];

    /// <param name="transactions">Of one account, all since a first day.</param>
    public Openings(IEnumerable<Transaction> transactions)
    {
        foreach (var trade in transactions.Where(t => t.Symbol is not null && t.Type is not "Money Movement").OrderBy(t => t.At).ThenBy(t => t.Id))
        {
            var symbol = trade.Symbol!;
            opened[symbol] = opened.GetValueOrDefault(symbol, Opened.Nothing).After(trade);
            if (trade is { Opens: true, OrderId: { } order, Quantity: { } quantity })
                entered[(order, symbol)] = entered.GetValueOrDefault((order, symbol)) + quantity;
        }
    }

    /// <summary>The legs, each with the orders that opened it.</summary>
    /// <param name="today">The day's orders: the broker tells a fill a moment before it enters it.</param>
    public IReadOnlyList<Leg> Mark(IReadOnlyList<Leg> legs, IReadOnlyList<Order> today) =>
        [.. legs.Select(l => l with { OpenedBy = OrdersOf(l, today) })];

    private string OrdersOf(Leg leg, IReadOnlyList<Order> today)
    {
        var known = opened.GetValueOrDefault(leg.Symbol, Opened.Nothing);
        foreach (var order in today)
            foreach (var part in order.Legs.Where(p => p.Opens && p.Symbol == leg.Symbol))
            {
                var filled = part.Fills.Sum(f => f.Quantity);
                var missing = filled - entered.GetValueOrDefault((order.Id, leg.Symbol));
                if (missing != 0 && Math.Sign(missing) == Math.Sign(filled)) known = known.By(order.Id, missing);
            }

        var all = !known.Untold && Math.Sign(known.Quantity) == Math.Sign(leg.Quantity) && Math.Abs(known.Quantity) >= Math.Abs(leg.Quantity);
        return all ? string.Join('+', known.Orders) : "";
    }

    /// <param name="Quantity">Signed, as far as entries tell of it.</param>
    /// <param name="Untold">True once something came that no order, or no direction, is told of.</param>
    private readonly record struct Opened(decimal Quantity, ImmutableSortedSet<long> Orders, bool Untold)
    {
        public static Opened Nothing { get; } = new(0, [], false);

        public Opened By(long order, decimal quantity) => this with { Quantity = Quantity + quantity, Orders = Orders.Add(order) };

        public Opened After(Transaction trade)
        {
            if (trade.Quantity is not { } quantity) return this with { Untold = true };
            var against = Quantity != 0 && Math.Sign(quantity) != Math.Sign(Quantity);
            if (trade.Opens ?? !against)
                return trade.OrderId is { } order ? By(order, quantity) : this with { Quantity = Quantity + quantity, Untold = true };
            // Flat, or more closed than was opened: what is left was held before.
            return against && Math.Abs(quantity) < Math.Abs(Quantity) ? this with { Quantity = Quantity + quantity } : Nothing;
        }
    }
}
