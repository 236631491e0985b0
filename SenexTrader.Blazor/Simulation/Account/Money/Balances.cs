using SenexTrader.Blazor.Simulation.Market.Contracts;

namespace SenexTrader.Blazor.Simulation.Account.Money;

/// <summary>Works out balances from cash, positions and marks.</summary>
public sealed class Balances(Marks marks)
{
    private const decimal InitialShares = 0.5m, MaintenanceShares = 0.25m;

    /// <summary>The balance now; take the book's gate.</summary>
    public Balance Of(Book book) => Of(book.Cash, [.. book.Holdings.Select(h => (h.Instrument, h.Quantity))], marks.Of, DateTimeOffset.FromUnixTimeMilliseconds(marks.Now.PathTime));

    /// <summary>The balance as it was at a moment (ms UTC), from the transactions up to then.</summary>
    public Balance At(Book book, long ms)
    {
        var at = DateTimeOffset.FromUnixTimeMilliseconds(ms);
        var past = book.Transactions.Where(t => t.At <= at).ToList();
        var held = past.Where(t => t.Instrument is not null).GroupBy(t => t.Instrument!).Select(g => (g.Key, g.Sum(t => t.Quantity))).Where(h => h.Item2 != 0).ToList();
        return Of(past.Sum(t => t.NetValue), held, i => marks.At(i, ms), at);
    }

    /// <summary>The balance of any cash and positions.</summary>
    public static Balance Of(decimal cash, IReadOnlyList<(Instrument Instrument, decimal Quantity)> held, Func<Instrument, decimal> mark, DateTimeOffset at)
    {
        decimal Value(bool option, int sign) => held.Where(h => h.Instrument.Option is not null == option && Math.Sign(h.Quantity) == sign)
            .Sum(h => Math.Abs(h.Quantity) * h.Instrument.Multiplier * mark(h.Instrument));
        decimal longDerivative = Value(true, 1), shortDerivative = Value(true, -1);
        decimal Required(decimal rate) => held.GroupBy(h => h.Instrument.Underlying.Symbol).Sum(g => Margin.Requirement(g, mark, rate)) + longDerivative - shortDerivative;
        return new(cash, Value(false, 1), Value(false, -1), longDerivative, shortDerivative, Required(InitialShares), Required(MaintenanceShares), at);
    }
}
