using SenexTrader.Blazor.Simulation.Account.Orders;
using SenexTrader.Blazor.Simulation.Market.Contracts;

namespace SenexTrader.Blazor.Simulation.Account.Chains;

/// <summary>A trade from its opening to its end: the orders that opened, rolled and closed it, and what settled.</summary>
public sealed class OrderChain
{
    private readonly List<ChainPart> _parts = [];
    private readonly Dictionary<string, Holding> _held = new(StringComparer.Ordinal);

    /// <summary>The number of the transaction that began it.</summary>
    public long Id => _parts[0].Transaction.Id;

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<ChainPart> Parts => _parts;

    /// <summary>What of it is still held.</summary>
    public IEnumerable<Holding> Open => _held.Values.Where(h => h.Quantity != 0);

    /// <summary>Dollars gained by what it closed, before fees, against the average price it opened at.</summary>
    public decimal Realized { get; private set; }

    public bool Has(Order order) => _parts.Exists(p => p.Order == order);

    /// <summary>How much of an instrument a trade of this sign can close, at least 0.</summary>
    public decimal Closable(Instrument instrument, int sign) => Math.Max(-sign * (_held.GetValueOrDefault(instrument.Symbol)?.Quantity ?? 0), 0);

    public void Add(ChainPart part)
    {
        _parts.Add(part);
        Hold(part);
    }

    /// <summary>Takes over the history of a chain that an order has bound to this one.</summary>
    public void Absorb(OrderChain other)
    {
        var all = _parts.Concat(other._parts).OrderBy(p => p.Transaction.At).ThenBy(p => p.Transaction.Id).ToList();
        _parts.Clear();
        _held.Clear();
        Realized = 0;
        all.ForEach(Add);
    }

    private void Hold(ChainPart part)
    {
        var t = part.Transaction;
        var instrument = t.Instrument!;
        if (!_held.TryGetValue(instrument.Symbol, out var holding))
            _held[instrument.Symbol] = holding = new(instrument, t.At);
        Realized += holding.Trade(part.Quantity, t.Price, t.At, t.Day);
    }
}
