using SenexTrader.Core.Domain.Freshness;

namespace SenexTrader.Blazor.Components.Live;

/// <summary>Why a number is missing, in a trader's words.</summary>
public static class GapWords
{
    /// <summary>For a chip beside a row: <c>no ask since 14:31</c>, <c>1 of 2 legs live</c>.</summary>
    public static string Short(DisplayClock times, Gap gap) => gap switch
    {
        { Reason: Reason.MissingLegs, Coverage: { } coverage } => $"{coverage} legs live",
        { Since: { } since } => $"{Cause(gap)} since {times.Minute(since)}",
        _ => Cause(gap),
    };

    /// <summary>For a title or a screen reader: the cause, since when, and what else is known.</summary>
    /// <param name="now">Where it is known, times of the same day go without their date.</param>
    public static string Long(DisplayClock times, Gap gap, DateTimeOffset? now = null)
    {
        var since = Since(times, gap, now);
        var detail = gap.Detail is { Length: > 0 } text && text != Cause(gap) ? $": {text}" : "";
        return gap is { Reason: Reason.MissingLegs, Coverage: { } coverage }
            ? $"{coverage} legs live{since}{detail}"
            : $"{Cause(gap)}{since}{detail}";
    }

    /// <summary>A total of which not one position is complete.</summary>
    public static string Total(DisplayClock times, Gap gap, Coverage coverage) =>
        $"{FigureWords.Covers(coverage)} complete{Since(times, gap, null)}{(gap.Detail is { Length: > 0 } detail ? $": {detail}" : "")}";

    private static string Since(DisplayClock times, Gap gap, DateTimeOffset? now) =>
        gap.Since is { } at ? $" since {times.ZonedSecondOrMoment(at, now)}" : "";

    /// <summary>The cause alone, where the time stands elsewhere.</summary>
    public static string Cause(Gap gap) => gap.Reason switch
    {
        Reason.NotYetReceived => "not heard yet",
        Reason.Expired => "not renewed",
        Reason.Disconnected => "feed down",
        Reason.NotSubscribed => "not subscribed",
        Reason.Rejected => gap.Detail ?? "refused by the broker",
        Reason.MissingLegs => "legs missing",
        Reason.OneSided => gap.Detail ?? "no ask",
        Reason.NotQuoted => gap.Detail ?? "no number from the feed",
        Reason.Faulted => "program error",
        Reason.Silent => "silent",
        Reason.Late => "feed late",
        Reason.Cache => "cache down",
        Reason.NotDefined => "not defined here",
        _ => gap.Reason.ToString(),
    };
}
