using NodaTime;
using NodaTime.TimeZones;

namespace SenexTrader.Core.Domain.Time;

/// <summary>New York time at the edges: dates, days to expiration and clock faces are the exchange's, never the server's.</summary>
public static class ExchangeTime
{
    private static readonly DateTimeZone NewYork = TzdbDateTimeZoneSource.Default.ForId("America/New_York") is { } zone
        ? zone
        : throw new InvalidTimeZoneException("America/New_York");

    /// <summary>The exchange's date at this moment.</summary>
    public static DateOnly DateAt(DateTimeOffset instant) =>
        Instant.FromDateTimeOffset(instant).InZone(NewYork).Date.ToDateOnly();

    /// <summary>The exchange's clock at this moment, with its offset.</summary>
    public static DateTimeOffset At(DateTimeOffset instant) =>
        Instant.FromDateTimeOffset(instant).InZone(NewYork).ToDateTimeOffset();

    /// <summary>The moment the exchange's date begins, UTC.</summary>
    public static DateTimeOffset StartOf(DateOnly date) =>
        LocalDate.FromDateOnly(date).AtStartOfDayInZone(NewYork).ToInstant().ToDateTimeOffset();

    /// <summary>Days to expiration, by the exchange's date; 0 on expiration day, negative after.</summary>
    public static int DaysTo(DateOnly expiration, DateTimeOffset now) => expiration.DayNumber - DateAt(now).DayNumber;

    /// <summary>Four in the afternoon of the exchange's date, when its regular session and most options end.</summary>
    public static DateTimeOffset CloseOf(DateOnly date) =>
        NewYork.AtLeniently(new LocalDateTime(date.Year, date.Month, date.Day, 16, 0)).ToDateTimeOffset();
}
