using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Market.Contracts;

/// <summary>Which dates a root expires on, and how long before they are listed.</summary>
public static class Expirations
{
    private const int Horizon = 840;

    /// <summary>The expirations of a root listed on this day that have not passed, earliest first.</summary>
    public static IEnumerable<Expiration> Listed(OptionRoot root, DateOnly today)
    {
        for (var date = today; date <= today.AddDays(Horizon); date = date.AddDays(1))
            if (On(root, date) is { } expiration && expiration.ListedSince <= today)
                yield return expiration;
    }

    /// <summary>The root's expiration on this date; null where it has none.</summary>
    public static Expiration? On(OptionRoot root, DateOnly date)
    {
        if (!TradingDays.Contains(date))
            return null;
        if (date == ThirdFriday(date.Year, date.Month))
            return Third(root, date);
        if (root.Cadence == Cadence.ThirdFridays)
            return null;
        if (date == LastOfMonth(date) && root.Cadence == Cadence.Daily)
            return new(date, date.Month % 3 == 0 ? "Quarterly" : "End-Of-Month", 120);
        if (date == EndOfWeek(date))
            return new(date, "Weekly", 56);
        return root.Cadence == Cadence.Daily ? new(date, "Weekly", 12) : null;
    }

    /// <summary>The third Friday of a month, or the trading day before where that is a holiday.</summary>
    public static DateOnly ThirdFriday(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return TradingDays.OnOrBefore(first.AddDays((DayOfWeek.Friday - first.DayOfWeek + 7) % 7 + 14));
    }

    private static Expiration Third(OptionRoot root, DateOnly date)
    {
        // Beside an AM root, the PM root's third Friday counts among its weeklies.
        var type = root.Symbol == "SPXW" ? "Weekly" : "Regular";
        return new(date, type, type == "Weekly" ? 56 : date.Month is 1 or 6 or 12 ? 800 : 250);
    }

    private static DateOnly LastOfMonth(DateOnly date) => TradingDays.OnOrBefore(new DateOnly(date.Year, date.Month, DateTime.DaysInMonth(date.Year, date.Month)));

    private static DateOnly EndOfWeek(DateOnly date) => TradingDays.OnOrBefore(date.AddDays((DayOfWeek.Friday - date.DayOfWeek + 7) % 7));
}
