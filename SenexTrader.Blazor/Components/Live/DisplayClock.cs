using System.Globalization;
using SenexTrader.Core.Domain.Time;

namespace SenexTrader.Blazor.Components.Live;

/// <summary>Moments in words, on the clock that the viewer chose to read. Cascaded to every page; the exchange's where nothing is.</summary>
public sealed record DisplayClock(DisplayZone Zone)
{
    public static DisplayClock Exchange { get; } = new(DisplayZone.Exchange);

    /// <summary><c>ET</c>, <c>CET</c>, <c>UTC</c>: what stands after a time.</summary>
    public string Label(DateTimeOffset at) => Zone.LabelAt(at);

    /// <summary>The zone in words: <c>New York exchange time</c>, <c>Europe/Berlin time</c>, <c>UTC</c>.</summary>
    public string Name => this == Exchange ? "New York exchange time" : Zone.Id is "UTC" ? "UTC" : $"{Zone.Id} time";

    /// <summary><c>14:31</c>.</summary>
    public string Minute(DateTimeOffset at) => Write(at, "HH:mm");

    /// <summary><c>14:31:40</c>.</summary>
    public string Second(DateTimeOffset at) => Write(at, "HH:mm:ss");

    /// <summary><c>24 Nov 14:31:40</c>.</summary>
    public string Moment(DateTimeOffset at) => Write(at, "d MMM HH:mm:ss");

    /// <summary><c>24 Nov 14:31</c>.</summary>
    public string MinuteMoment(DateTimeOffset at) => Write(at, "d MMM HH:mm");

    /// <summary><c>24 Nov 2026</c>.</summary>
    public string Day(DateTimeOffset at) => Write(at, ClockWords.DayForm);

    /// <summary>The second on the zone's date of <paramref name="now"/>, else the moment with its date.</summary>
    public string SecondOrMoment(DateTimeOffset at, DateTimeOffset? now) =>
        now is { } n && Zone.DateAt(at) == Zone.DateAt(n) ? Second(at) : Moment(at);

    /// <summary><c>14:31:40 ET</c>.</summary>
    public string ZonedSecond(DateTimeOffset at) => $"{Second(at)} {Label(at)}";

    /// <summary><c>24 Nov 14:31:40 ET</c>.</summary>
    public string ZonedMoment(DateTimeOffset at) => $"{Moment(at)} {Label(at)}";

    /// <summary>Like <see cref="SecondOrMoment"/>, with the zone's label.</summary>
    public string ZonedSecondOrMoment(DateTimeOffset at, DateTimeOffset? now) => $"{SecondOrMoment(at, now)} {Label(at)}";

    private string Write(DateTimeOffset at, string form) => Zone.At(at).ToString(form, CultureInfo.InvariantCulture);
}
