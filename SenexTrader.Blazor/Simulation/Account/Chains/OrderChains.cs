using SenexTrader.Blazor.Simulation.Account.Money;
using SenexTrader.Blazor.Simulation.Account.Orders;
using SenexTrader.Blazor.Simulation.Market.Contracts;

namespace SenexTrader.Blazor.Simulation.Account.Chains;

/// <summary>Which orders belong together: what only opens begins a chain, what closes or rolls joins the chains it closes, and makes them one.</summary>
public static class OrderChains
{
    /// <summary>The chains of one underlying, read off the account's transactions, oldest first. Take the book's gate.</summary>
    public static IReadOnlyList<OrderChain> Of(Book book, Underlying underlying)
    {
        List<OrderChain> chains = [];
        OrderChain? settled = null;
        foreach (var t in book.Transactions.Where(t => t.Quantity != 0 && t.Instrument?.Underlying == underlying).OrderBy(t => t.At).ThenBy(t => t.Id))
        {
            if (t.OrderId is { } id && book.Order(id) is { } order)
                ChainOf(chains, order).Add(new(t, t.Quantity, order));
            else
                settled = Settle(chains, t, settled);
        }
        return chains;
    }

    private static OrderChain ChainOf(List<OrderChain> chains, Order order)
    {
        if (chains.Find(c => c.Has(order)) is { } known)
            return known;
        var bound = chains.Where(Closes(chains, order).Contains).ToList();
        if (bound.Count == 0)
            chains.Add(new());
        foreach (var other in bound.Skip(1))
        {
            bound[0].Absorb(other);
            chains.Remove(other);
        }
        return bound.Count == 0 ? chains[^1] : bound[0];
    }

    /// <summary>The chains whose positions an order closes: the oldest first, until there are enough.</summary>
    private static HashSet<OrderChain> Closes(List<OrderChain> chains, Order order)
    {
        HashSet<OrderChain> closes = [];
        foreach (var leg in order.Legs.Where(l => !l.IsOpening))
        {
            var left = leg.Quantity;
            foreach (var chain in chains.Where(c => c.Closable(leg.Instrument, leg.Sign) > 0).TakeWhile(_ => left > 0))
            {
                left -= chain.Closable(leg.Instrument, leg.Sign);
                closes.Add(chain);
            }
        }
        return closes;
    }

    /// <summary>Ends positions from the oldest chain on; shares that an option brings stay with the chain that held it.</summary>
    /// <returns>The chain it ended in.</returns>
    private static OrderChain Settle(List<OrderChain> chains, Transaction t, OrderChain? before)
    {
        var (sign, left, last) = (Math.Sign(t.Quantity), Math.Abs(t.Quantity), before);
        foreach (var chain in chains.Where(c => c.Closable(t.Instrument!, sign) > 0).TakeWhile(_ => left > 0))
        {
            var part = Math.Min(left, chain.Closable(t.Instrument!, sign));
            left -= part;
            chain.Add(new(t, sign * part, null));
            last = chain;
        }
        if (last is null)
            chains.Add(last = new());
        if (left > 0)
            last.Add(new(t, sign * left, null));
        return last;
    }
}
