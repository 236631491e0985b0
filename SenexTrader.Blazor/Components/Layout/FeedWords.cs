using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Market;

namespace SenexTrader.Blazor.Components.Layout;

/// <summary>Feeds and their states in words.</summary>
public static class FeedWords
{
    /// <summary>The feed of prices.</summary>
    public const string Market = "dxlink";

    /// <summary>The feeds every trader has.</summary>
    public static IReadOnlyList<string> All { get; } = [Market, "account"];

    /// <summary>The feed's name without the trader's scope.</summary>
    public static string Base(string feed) => feed.Split('@')[0];

    public static string Name(string feed) => Base(feed) switch
    {
        Market => "Market data",
        "account" => "Account stream",
        FeedHistory.Cache => "Cache",
        var other => other,
    };

    public static string State(FeedState state) => state switch
    {
        FeedState.Live => "live",
        FeedState.Connecting => "connecting",
        FeedState.Silent => "silent",
        FeedState.Late => "late",
        FeedState.Refused => "login refused",
        _ => "disconnected",
    };

    /// <summary><c>ok</c>, <c>wait</c> or <c>bad</c>.</summary>
    public static string Tone(FeedState state) => state switch
    {
        FeedState.Live => "ok",
        FeedState.Connecting => "wait",
        _ => "bad",
    };

    /// <summary>A whole sentence: which feed, its state, since when, and what is known of the cause.</summary>
    /// <param name="pulse">Null when the feed gives no sign of life.</param>
    public static string Sentence(DisplayClock times, string feed, FeedPulse? pulse) => pulse is null
        ? $"{Name(feed)} gives no sign of life."
        : $"{Name(feed)} {State(pulse.State)} since {times.ZonedMoment(pulse.Since)}"
            + (pulse.Detail is { Length: > 0 } detail ? $": {detail.TrimEnd('.')}." : ".");
}
