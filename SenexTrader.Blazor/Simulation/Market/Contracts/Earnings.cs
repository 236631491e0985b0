using SenexTrader.Blazor.Simulation.Market.Paths;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Market.Contracts;

/// <summary>When companies report: once a quarter, three to seven weeks after it has ended.</summary>
public static class Earnings
{
    /// <summary>The first report on or after this day.</summary>
    public static DateOnly Next(Underlying u, DateOnly today) => Before(u, today.AddDays(120)).Last(d => d >= today);

    /// <summary>Reports up to this day, youngest first, over six years.</summary>
    public static IEnumerable<DateOnly> Before(Underlying u, DateOnly day)
    {
        var lag = (int)Noise.Whole(Noise.Key(u.Symbol), 32, 20, 48);
        var quarter = new DateOnly(day.Year, (day.Month - 1) / 3 * 3 + 1, 1);
        for (var i = 0; i < 24; i++)
            if (TradingDays.OnOrBefore(quarter.AddMonths(-3 * i).AddDays(lag)) is var report && report <= day)
                yield return report;
    }

    public static DateOnly QuarterEnd(DateOnly report) => new DateOnly(report.Year, (report.Month - 1) / 3 * 3 + 1, 1).AddDays(-1);

    /// <summary>Dollars per share of the quarter reported on this day.</summary>
    public static decimal Reported(Underlying u, DateOnly report) =>
        Math.Round((decimal)(u.Earnings / 4 * (1 + 0.08 * Noise.Normal(Noise.Key(u.Symbol), report.DayNumber))), 2);
}
