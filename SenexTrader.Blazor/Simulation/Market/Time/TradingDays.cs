namespace SenexTrader.Blazor.Simulation.Market.Time;

/// <summary>Trading days numbered from 0 on, and the hours of each; everything in the market counts in these numbers.</summary>
public static class TradingDays
{
    public const int PreMinute = 4 * 60, OpenMinute = 9 * 60 + 30, CloseMinute = 16 * 60, PostMinute = 20 * 60, HalfMinute = 13 * 60, HalfPostMinute = 17 * 60;

    private static readonly DateOnly First = new(2000, 1, 3), Last = new(2079, 12, 29);
    private static readonly DateOnly[] Days = Build();

    /// <summary>The number of this day, or of the last trading day before it.</summary>
    public static int Ordinal(DateOnly day)
    {
        if (day < First || day > Last)
            throw new ArgumentOutOfRangeException(nameof(day), day, $"The simulated market knows the days from {First:O} to {Last:O}.");
        var at = Array.BinarySearch(Days, day);
        return at >= 0 ? at : ~at - 1;
    }

    /// <summary>Whether the simulated market reaches to this day.</summary>
    public static bool Knows(DateOnly day) => day >= First && day <= Last;

    /// <summary>The number of this day, or of the first or last one known where it lies beyond.</summary>
    public static int Nearest(DateOnly day) => Ordinal(day < First ? First : day > Last ? Last : day);

    public static DateOnly Date(int ordinal) => Days[ordinal];

    public static bool Contains(DateOnly day) => NyseHolidays.IsTradingDay(day);

    /// <summary>This day if it trades, else the last trading day before it.</summary>
    public static DateOnly OnOrBefore(DateOnly day) => Days[Ordinal(day)];

    public static long PreStart(int ordinal) => NewYork.At(Days[ordinal], PreMinute);
    public static long Open(int ordinal) => NewYork.At(Days[ordinal], OpenMinute);
    public static long Close(int ordinal) => NewYork.At(Days[ordinal], NyseHolidays.IsHalfDay(Days[ordinal]) ? HalfMinute : CloseMinute);
    public static long PostEnd(int ordinal) => NewYork.At(Days[ordinal], NyseHolidays.IsHalfDay(Days[ordinal]) ? HalfPostMinute : PostMinute);

    private static DateOnly[] Build()
    {
        var days = new List<DateOnly>();
        var year = 0;
        HashSet<DateOnly> holidays = [];
        for (var day = First; day <= Last; day = day.AddDays(1))
        {
            if (day.Year != year)
                holidays = [.. NyseHolidays.Of(year = day.Year)];
            if (!holidays.Contains(day) && NyseHolidays.IsTradingDay(day))
                days.Add(day);
        }
        return [.. days];
    }
}
