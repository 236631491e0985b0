using System.Globalization;
using SenexTrader.Blazor.Simulation.Account.Money;
using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Account.Seeds;

/// <summary>What came in beside trades: dividends on shares, and interest on cash at each month's end.</summary>
public sealed class Income(Numbers numbers, MarketClock clock)
{
    public void Enter(Book book)
    {
        var (first, today) = (NewYork.Date(book.Transactions[0].At.ToUnixTimeMilliseconds()), NewYork.Date(clock.Now));
        foreach (var holding in book.Holdings.Where(h => h.Instrument.Option is null && h.Instrument.Underlying.Yield > 0 && h.Quantity > 0).ToList())
            foreach (var ex in Dividends.Before(holding.Instrument.Underlying, today.AddDays(-1)).TakeWhile(d => NewYork.At(d, 0) > holding.CreatedAt.ToUnixTimeMilliseconds()))
                Enter(book, "Dividend", string.Create(CultureInfo.InvariantCulture, $"{holding.Instrument.Underlying.Name}"), ex, holding.Quantity * Dividends.Amount(holding.Instrument.Underlying), holding.Instrument);
        for (var month = new DateOnly(first.Year, first.Month, 1).AddMonths(1); month <= today; month = month.AddMonths(1))
            Enter(book, "Credit Interest", "INTEREST ON CREDIT BALANCE", TradingDays.OnOrBefore(month.AddDays(-1)), Math.Round(book.Cash * 0.0002m, 2), null);
    }

    private void Enter(Book book, string subType, string description, DateOnly day, decimal value, Instrument? instrument) =>
        book.Enter(new(numbers.Transaction(), "Money Movement", subType, description, DateTimeOffset.FromUnixTimeMilliseconds(NewYork.At(day, 17 * 60)), day, value, Fees.None) { Instrument = instrument });
}
