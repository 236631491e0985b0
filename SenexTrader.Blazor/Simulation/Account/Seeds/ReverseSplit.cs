using System.Globalization;
using SenexTrader.Blazor.Simulation.Account.Money;
using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Account.Seeds;

/// <summary>
/// Five old shares of BABA became one. Prices of the past are told in today's shares, so the book counts those;
/// what a trader sees of the time before is what it was then.
/// </summary>
public sealed class ReverseSplit(Numbers numbers, Marks marks)
{
    public const string Symbol = "BABA";
    private const int DaysAgo = 45, OldPerNew = 5;
    private const string AdjustedRoot = "BABA2";

    /// <summary>The transaction as its time knew it; unchanged where it has nothing to do with the split.</summary>
    public Transaction AsItWas(Transaction t) => t.Instrument is not { Underlying.Symbol: Symbol } instrument || t.Day >= Day ? t
        : instrument.Option is null ? t with { ShownQuantity = Math.Abs(t.Quantity) * OldPerNew, ShownPrice = Math.Round(t.Price / OldPerNew, 4) }
        : t with { ShownSymbol = OldSymbol(instrument) };

    /// <summary>Exchanges what the account held on the day of the split.</summary>
    public void Enter(Book book)
    {
        var at = DateTimeOffset.FromUnixTimeMilliseconds(TradingDays.PreStart(marks.Now.Day - DaysAgo));
        foreach (var holding in book.Holdings.Where(h => h.Instrument.Underlying.Symbol == Symbol && h.CreatedAt < at && h.Quantity > 0).ToList())
        {
            var (quantity, isOption) = (holding.Quantity, holding.Instrument.Option is not null);
            Exchange(book, holding.Instrument, "Sell to Close", isOption ? quantity : quantity * OldPerNew, at, isOption ? OldSymbol(holding.Instrument) : null);
            Exchange(book, holding.Instrument, "Buy to Open", quantity, at, null);
        }
    }

    private DateOnly Day => TradingDays.Date(marks.Now.Day - DaysAgo);

    private static string OldSymbol(Instrument instrument) => instrument.Symbol.Replace(AdjustedRoot, Symbol + " ", StringComparison.Ordinal);

    private void Exchange(Book book, Instrument instrument, string action, decimal quantity, DateTimeOffset at, string? symbol) =>
        book.Enter(new(numbers.Transaction(), "Receive Deliver", "Reverse Split",
            string.Create(CultureInfo.InvariantCulture, $"Reverse split: {(action[0] == 'S' ? "Close" : "Open")} {quantity:0.0} {symbol ?? instrument.Symbol}"), at, Day, Value: 0, Fees.None)
        {
            Instrument = instrument,
            Action = action,
            ShownQuantity = quantity,
            ShownSymbol = symbol,
        });
}
