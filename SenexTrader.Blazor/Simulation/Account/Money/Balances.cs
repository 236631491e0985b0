using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Account.Money;

/// <summary>Works out balances from cash, positions and marks.</summary>
public sealed class Balances(Marks marks, MarketClock clock)
{
    private const decimal InitialShares = 0.5m, MaintenanceShares = 0.25m;

    /// <summary>The balance now; take the book's gate.</summary>
    public Balance Of(Book book) => Of(book.Cash, [.. book.Holdings.Select(h => (h.Instrument, h.Quantity))], marks.Of, clock.UtcNow)
        with
    { Pending = book.Pending.Sum(t => t.Signed) };

    /// <summary>The balance as it was at a moment (ms UTC), from the transactions up to then.</summary>
    public Balance At(Book book, long ms)
    {
        var (cash, held) = Then(book, ms);
        return Of(cash, held, i => marks.At(i, ms), DateTimeOffset.FromUnixTimeMilliseconds(ms));
    }

    /// <summary>What the account was worth at a moment (ms UTC), in dollars.</summary>
    public decimal NetLiquidating(Book book, long ms)
    {
        var (cash, held) = Then(book, ms);
        return cash + held.Sum(h => h.Quantity * h.Instrument.Multiplier * marks.At(h.Instrument, ms));
    }

    private static (decimal Cash, List<(Instrument Instrument, decimal Quantity)> Held) Then(Book book, long ms)
    {
        var past = book.Transactions.Where(t => t.At.ToUnixTimeMilliseconds() <= ms).ToList();
        var held = past.Where(t => t.Instrument is not null).GroupBy(t => t.Instrument!.Symbol)
            .Select(g => (g.First().Instrument!, g.Sum(t => t.Quantity))).Where(h => h.Item2 != 0).ToList();
        return (past.Sum(t => t.NetValue), held);
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
