using System.Globalization;
using SenexTrader.Core.Domain.Time;

namespace SenexTrader.Blazor.Components.Live;

/// <summary>Times and spans in words: exchange time for people, UTC for scripts and titles.</summary>
public static class ClockWords
{
    public const string DayForm = "d MMM yyyy";

    /// <summary><c>18 Dec 2026</c>: a date of the exchange.</summary>
    public static string Day(DateOnly date) => date.ToString(DayForm, CultureInfo.InvariantCulture);

    /// <summary><c>14:31</c>, exchange time.</summary>
    public static string Minute(DateTimeOffset at) => Exchange(at, "HH:mm");

    /// <summary><c>14:31:40</c>, exchange time.</summary>
    public static string Second(DateTimeOffset at) => Exchange(at, "HH:mm:ss");

    /// <summary><c>24 Nov 14:31:40</c>, exchange time.</summary>
    public static string Moment(DateTimeOffset at) => Exchange(at, "d MMM HH:mm:ss");

    /// <summary><c>24 Nov 2026</c>, exchange time.</summary>
    public static string Day(DateTimeOffset at) => Exchange(at, "d MMM yyyy");

    /// <summary>The second on the exchange's date of <paramref name="now"/>, else the moment with its date.</summary>
    public static string SecondOrMoment(DateTimeOffset at, DateTimeOffset? now) =>
        now is { } n && ExchangeTime.DateAt(at) == ExchangeTime.DateAt(n) ? Second(at) : Moment(at);

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

    /// <summary>A span where seconds would only distract: <c>14 m</c>, <c>2 h 14 m</c>.</summary>
    public static string Coarse(TimeSpan span) => span switch
    {
        { TotalMinutes: < 1 } => "less than 1 m",
        { TotalMinutes: < 60 } => string.Create(CultureInfo.InvariantCulture, $"{span.Minutes} m"),
        _ => Span(span),
    };

    private static string Hours(TimeSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.Hours} h {span.Minutes} m");

    private static string Exchange(DateTimeOffset at, string format) =>
        ExchangeTime.At(at).ToString(format, CultureInfo.InvariantCulture);
}
