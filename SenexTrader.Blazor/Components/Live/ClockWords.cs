using System.Globalization;

namespace SenexTrader.Blazor.Components.Live;

/// <summary>Dates, spans and ISO times in words. What time it is says <see cref="DisplayClock"/>.</summary>
public static class ClockWords
{
    public const string DayForm = "d MMM yyyy";

    /// <summary>Dates in addresses, files and scripts.</summary>
    public const string IsoDayForm = "yyyy-MM-dd";

    /// <summary><c>18 Dec 2026</c>: a date of the exchange.</summary>
    public static string Day(DateOnly date) => date.ToString(DayForm, CultureInfo.InvariantCulture);

    /// <summary><c>18 Dec</c>, where the year cannot be mistaken.</summary>
    public static string ShortDay(DateOnly date) => date.ToString("d MMM", CultureInfo.InvariantCulture);

    /// <summary><c>Tue 24 Nov</c>, with its year where that is not <paramref name="today"/>'s.</summary>
    public static string WeekDay(DateOnly date, DateOnly today) =>
        date.ToString(date.Year == today.Year ? "ddd d MMM" : "ddd d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>2026-12-18</c>.</summary>
    public static string IsoDay(DateOnly date) => date.ToString(IsoDayForm, CultureInfo.InvariantCulture);

    /// <summary><c>24 Nov 2026 19:31Z</c>: what is looked up beside other logs, not beside the market.</summary>
    public static string UtcMinute(DateTimeOffset at) => at.UtcDateTime.ToString("d MMM yyyy HH:mm'Z'", CultureInfo.InvariantCulture);

    /// <summary><c>24 Nov 2026 19:31:40Z</c>.</summary>
    public static string UtcSecond(DateTimeOffset at) => at.UtcDateTime.ToString("d MMM yyyy HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary><c>20261124T193140Z</c>: part of a file's name.</summary>
    public static string Stamp(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary><c>2026-11-24T19:31:40.120Z</c>.</summary>
    public static string Iso(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary><c>12 s</c>, <c>3 m 20 s</c>, <c>2 h 14 m</c>, <c>3 d 4 h</c>; never negative.</summary>
    public static string Span(TimeSpan span) => span switch
    {
        { TotalSeconds: < 60 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, (int)span.TotalSeconds)} s"),
        { TotalMinutes: < 60 } => string.Create(CultureInfo.InvariantCulture, $"{span.Minutes} m {span.Seconds} s"),
        { TotalHours: < 24 } => Hours(span),
        _ => string.Create(CultureInfo.InvariantCulture, $"{span.Days} d {span.Hours} h"),
    };

    /// <summary>A short span to the tenth of a second, a longer one in two units.</summary>
    public static string Precise(TimeSpan span) => span < TimeSpan.FromSeconds(10) ? $"{NumberFormat.Rate(span.TotalSeconds)} s" : Span(span);

    /// <summary>A span where seconds would only distract: <c>14 m</c>, <c>2 h 14 m</c>.</summary>
    public static string Coarse(TimeSpan span) => span switch
    {
        { TotalMinutes: < 1 } => "less than 1 m",
        { TotalMinutes: < 60 } => string.Create(CultureInfo.InvariantCulture, $"{span.Minutes} m"),
        _ => Span(span),
    };

    private static string Hours(TimeSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.Hours} h {span.Minutes} m");
}
