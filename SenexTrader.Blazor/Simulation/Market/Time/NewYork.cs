using NodaTime;

namespace SenexTrader.Blazor.Simulation.Market.Time;

/// <summary>Exchange time: conversions between epoch milliseconds and New York's wall clock.</summary>
public static class NewYork
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/New_York"];

    /// <summary>The exchange's date at this moment (ms UTC).</summary>
    public static DateOnly Date(long ms) => Local(ms).Date.ToDateOnly();

    /// <summary>Minutes since New York's midnight at this moment (ms UTC).</summary>
    public static double MinuteOfDay(long ms) => Local(ms).TimeOfDay.TickOfDay / (double)NodaConstants.TicksPerMinute;

    /// <summary>The moment (ms UTC) when New York's clocks show this date and minute; minute 1440 is the next midnight.</summary>
    public static long At(DateOnly date, int minute)
    {
        var local = LocalDate.FromDateOnly(date).AtMidnight().PlusMinutes(minute);
        return Zone.AtLeniently(local).ToInstant().ToUnixTimeMilliseconds();
    }

    private static LocalDateTime Local(long ms) => Instant.FromUnixTimeMilliseconds(ms).InZone(Zone).LocalDateTime;
}
