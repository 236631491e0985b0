namespace SenexTrader.Blazor.Simulation.Market.Time;

/// <summary>The New York Stock Exchange's rules for full holidays and days that end at 13:00.</summary>
public static class NyseHolidays
{
    /// <summary>Unscheduled closures, which no rule foretells.</summary>
    private static readonly HashSet<DateOnly> Closures =
    [
        new(2001, 9, 11), new(2001, 9, 12), new(2001, 9, 13), new(2001, 9, 14), new(2004, 6, 11), new(2007, 1, 2),
        new(2012, 10, 29), new(2012, 10, 30), new(2018, 12, 5), new(2025, 1, 9),
    ];

    public static bool IsTradingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Of(day.Year).Contains(day) && !Closures.Contains(day);

    /// <summary>The day before Independence Day, the day after Thanksgiving and Christmas Eve, where these trade at all.</summary>
    public static bool IsHalfDay(DateOnly day) => IsTradingDay(day) &&
        ((day is { Month: 7, Day: 3 }) || (day is { Month: 12, Day: 24 }) || day == Nth(day.Year, 11, DayOfWeek.Thursday, 4).AddDays(1));

    /// <summary>The full holidays of a year as observed; a New Year's Day on a Saturday is not made up for.</summary>
    public static IEnumerable<DateOnly> Of(int year)
    {
        var newYear = new DateOnly(year, 1, 1);
        if (newYear.DayOfWeek != DayOfWeek.Saturday)
            yield return Observed(newYear);
        yield return Nth(year, 1, DayOfWeek.Monday, 3);
        yield return Nth(year, 2, DayOfWeek.Monday, 3);
        yield return Easter(year).AddDays(-2);
        yield return LastMonday(year, 5);
        if (year >= 2022)
            yield return Observed(new DateOnly(year, 6, 19));
        yield return Observed(new DateOnly(year, 7, 4));
        yield return Nth(year, 9, DayOfWeek.Monday, 1);
        yield return Nth(year, 11, DayOfWeek.Thursday, 4);
        yield return Observed(new DateOnly(year, 12, 25));
    }

    private static DateOnly Observed(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(-1),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    private static DateOnly Nth(int year, int month, DayOfWeek weekday, int n)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays((weekday - first.DayOfWeek + 7) % 7 + 7 * (n - 1));
    }

    private static DateOnly LastMonday(int year, int month)
    {
        var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return last.AddDays(-((last.DayOfWeek - DayOfWeek.Monday + 7) % 7));
    }

    /// <summary>Gregorian Easter by the anonymous (Meeus/Jones/Butcher) algorithm.</summary>
    private static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
        int month = (h + l - 7 * m + 114) / 31, day = (h + l - 7 * m + 114) % 31 + 1;
        return new DateOnly(year, month, day);
    }
}
