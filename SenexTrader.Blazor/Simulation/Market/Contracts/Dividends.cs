using SenexTrader.Blazor.Simulation.Market.Paths;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Market.Contracts;

/// <summary>When dividends fall due: once a quarter, on a day of its middle month that belongs to the symbol.</summary>
public static class Dividends
{
    /// <summary>The last ex-dividend date up to this day.</summary>
    public static DateOnly Last(Underlying underlying, DateOnly day) => Before(underlying, day).First();

    /// <summary>Dollars per share of one payment.</summary>
    public static decimal Amount(Underlying underlying) => Math.Round((decimal)(underlying.Price * underlying.Yield / 4), 2);

    /// <summary>Ex-dividend dates up to this day, youngest first.</summary>
    public static IEnumerable<DateOnly> Before(Underlying underlying, DateOnly day)
    {
        var within = (int)Noise.Whole(Noise.Key(underlying.Symbol), 31, 5, 24);
        for (var month = new DateOnly(day.Year, day.Month, 1); ; month = month.AddMonths(-1))
            if (month.Month % 3 == 2 && TradingDays.OnOrBefore(month.AddDays(within)) is var ex && ex <= day)
                yield return ex;
    }
}
