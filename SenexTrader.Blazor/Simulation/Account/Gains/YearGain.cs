using SenexTrader.Blazor.Simulation.Market.Contracts;

namespace SenexTrader.Blazor.Simulation.Account.Gains;

/// <summary>What one underlying has brought in a calendar year, in dollars.</summary>
/// <param name="Fees">All but commissions, 0 or more.</param>
/// <param name="Realized">By closing, before fees, against average prices: as positions show it.</param>
/// <param name="RealizedByLot">The same, the first lot opened being the first one closed.</param>
public sealed record YearGain(Underlying Underlying, int Year, decimal Fees, decimal Commissions, decimal Realized, decimal RealizedByLot)
{
    /// <summary>Read off the account's transactions. Take the book's gate.</summary>
    public static YearGain Of(Book book, Underlying underlying, int year)
    {
        var trades = book.Transactions.Where(t => t.Quantity != 0 && t.Instrument?.Underlying == underlying).ToList();
        decimal realized = 0, byLot = 0;
        foreach (var one in trades.GroupBy(t => t.Instrument!))
        {
            var (holding, lots) = (new Holding(one.Key, one.First().At), new Lots(one.Key.Multiplier));
            foreach (var t in one)
            {
                var (average, lot) = (holding.Trade(t.Quantity, t.Price, t.At, t.Day), lots.Trade(t.Quantity, t.Price));
                if (t.Day.Year == year)
                    (realized, byLot) = (realized + average, byLot + lot);
            }
        }
        var fees = trades.Where(t => t.Day.Year == year).Aggregate(Money.Fees.None, (sum, t) => sum + t.Fees);
        return new(underlying, year, fees.Total - fees.Commission, fees.Commission, realized, byLot);
    }
}
