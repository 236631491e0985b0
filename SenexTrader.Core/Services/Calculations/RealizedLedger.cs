using SenexTrader.Core.Domain.Account;

namespace SenexTrader.Core.Services.Calculations;

/// <summary>What one transaction brought.</summary>
/// <param name="Realized">Dollars before fees; null for a closing trade whose opening is not known, 0 where nothing was closed.</param>
/// <param name="Closes">True when it closed something.</param>
/// <param name="Income">A dividend or interest, in dollars.</param>
/// <param name="Strategy">Of the order that opened the position.</param>
public readonly record struct LedgerEntry(
    DateOnly Day, string Underlying, string Strategy, string Symbol, decimal? Realized, bool Closes, decimal Income, decimal Fees);

/// <summary>
/// Replays the broker's transactions, each symbol by itself, at average cost: a closing trade earns its value less the
/// average cost of what it closes. What was held before the first transaction has no known cost, so closing trades are
/// unknown until that symbol was flat once; an entry whose direction the broker does not tell makes its symbol unknown.
/// </summary>
public sealed class RealizedLedger
{
    private readonly IReadOnlyDictionary<long, string> strategies;
    private readonly List<LedgerEntry> entries = [];

    private RealizedLedger(IReadOnlyDictionary<long, string> strategies) => this.strategies = strategies;

    /// <param name="transactions">Of one account, all since a first day.</param>
    /// <param name="held">What it holds now.</param>
    /// <returns>Oldest first.</returns>
    public static IReadOnlyList<LedgerEntry> Replay(IReadOnlyList<Transaction> transactions, IReadOnlyList<Leg> held)
    {
        var now = held.ToDictionary(l => l.Symbol, l => l.Quantity, StringComparer.Ordinal);
        var ledger = new RealizedLedger(OrderStrategies.Of(transactions));
        foreach (var money in transactions.Where(t => t.Symbol is null || t.Type is "Money Movement")) ledger.Enter(money);
        foreach (var symbol in transactions.Where(t => t.Symbol is not null && t.Type is not "Money Movement").GroupBy(t => t.Symbol!))
            ledger.Replay([.. symbol.OrderBy(t => t.At).ThenBy(t => t.Id)], now.GetValueOrDefault(symbol.Key));
        return [.. ledger.entries.OrderBy(e => e.Day)];
    }

    private void Enter(Transaction money)
    {
        var earns = money.SubType is "Dividend" or "Credit Interest" or "Debit Interest";
        var charge = !earns && money.Type is "Money Movement" && money.SubType.Contains("Fee", StringComparison.Ordinal) ? money.Value : 0;
        if (!earns && charge == 0 && money.Fees == 0) return;
        entries.Add(new LedgerEntry(
            money.Date, money.Underlying ?? "Cash", earns ? "Dividends and interest" : "Charges", money.Symbol ?? "", 0, false,
            earns ? money.Value : 0, money.Fees + charge));
    }

    private void Replay(List<Transaction> trades, decimal heldNow)
    {
        var untold = trades.Exists(t => t.Quantity is null);
        var before = heldNow - trades.Sum(t => t.Quantity ?? 0);
        var holding = new Holding(before, 0, before != 0, "Held before");
        foreach (var trade in trades)
        {
            var (next, realized, closes) = holding.After(trade, StrategyOf(trade));
            entries.Add(new LedgerEntry(
                trade.Date, trade.Underlying ?? trade.Symbol!, (closes ? holding : next).Strategy, trade.Symbol!,
                untold && (closes || trade.Quantity is null) ? null : realized, closes || trade.Quantity is null, 0, trade.Fees));
            holding = next;
        }
    }

    private string StrategyOf(Transaction trade) =>
        trade.OrderId is { } order ? strategies.GetValueOrDefault(order, "Custom") : trade.SubType;

    /// <param name="Cost">Dollars paid for what is held; negative where it was received.</param>
    /// <param name="Unknown">True while part of it was held before, so that its cost is not known.</param>
    private readonly record struct Holding(decimal Quantity, decimal Cost, bool Unknown, string Strategy)
    {
        public (Holding Next, decimal? Realized, bool Closes) After(Transaction trade, string strategy)
        {
            var quantity = trade.Quantity ?? 0;
            var closing = Math.Sign(quantity) == -Math.Sign(Quantity) ? Math.Sign(quantity) * Math.Min(Math.Abs(quantity), Math.Abs(Quantity)) : 0;
            var turns = closing != 0 && closing != quantity;
            var closedValue = closing == 0 ? 0 : trade.Value * closing / quantity;
            var closedCost = closing == 0 ? 0 : Cost * -closing / Quantity;
            var left = Quantity + quantity;
            var name = Quantity == 0 || turns ? strategy : closing != 0 || strategy == Strategy ? Strategy : "Mixed";
            var next = left == 0
                ? new Holding(0, 0, false, Strategy)
                : new Holding(left, Cost - closedCost - (trade.Value - closedValue), Unknown && !turns, name);
            return (next, closing == 0 ? 0 : Unknown ? null : closedValue - closedCost, closing != 0);
        }
    }
}
