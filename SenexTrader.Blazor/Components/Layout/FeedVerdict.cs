using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Blazor.Components.Layout;

/// <summary>The one word a trader needs about freshness: the worst of the beat, the cache and the feeds.</summary>
/// <param name="Tone"><c>ok</c>, <c>calm</c>, <c>wait</c> or <c>bad</c>.</param>
/// <param name="Title">What it means, since when and what to do.</param>
public sealed record FeedVerdict(string Tone, string Word, string Title)
{
    private static readonly string[] WorstFirst = ["bad", "wait", "calm", "ok"];

    public static FeedVerdict Of(DisplayClock times, Screen screen) => screen switch
    {
        { Phase: ScreenPhase.Silent } => new("bad", "silent",
            $"No beat from the server since {times.ZonedMoment(screen.Since)}. Nothing on this page counts as current."),
        { Phase: ScreenPhase.NoAccount } => new("wait", "no account", "No account is connected."),
        { State: null, Saved: { } saved } => new("wait", "saved",
            $"Values saved at {times.ZonedMoment(saved.SavedAt)}, until the first beat arrives."),
        { State: null } => new("wait", "starting", "Waiting for the first beat."),
        { State.Metrics: { Parts.Count: > 0 } all } => all.Parts.Select(p => Of(times, p)).MinBy(v => Array.IndexOf(WorstFirst, v.Tone))!,
        { State: { } state } => Of(times, state.Metrics),
    };

    private static FeedVerdict Of(DisplayClock times, AccountPart part) =>
        Of(times, part.Metrics) is { Tone: "bad" or "wait" } verdict ? verdict with { Title = $"{part.Name}: {verdict.Title}" } : Of(times, part.Metrics);

    private static FeedVerdict Of(DisplayClock times, AccountMetrics metrics)
    {
        if (!metrics.Cache.Answers)
            return new("bad", "cache down", $"The cache ({metrics.Cache.Kind}) does not answer.");
        var feeds = FeedWords.All.Select(name => (Name: name, Pulse: Find(metrics, name))).ToList();
        return Worst(times, feeds, p => p?.State is FeedState.Refused, "bad", "login refused")
            ?? Worst(times, feeds, p => p is null or { State: FeedState.Disconnected }, "bad", "disconnected")
            ?? Worst(times, feeds, p => p?.State is FeedState.Silent, "bad", "feed silent")
            ?? Worst(times, feeds, p => p?.State is FeedState.Late, "bad", "feed late")
            ?? Worst(times, feeds, p => p?.State is FeedState.Connecting, "wait", "connecting")
            ?? (metrics.Session.IsAtClose
                ? new("calm", "at close", "Feeds are connected; the market is closed and values stand at the close.")
                : new("ok", "live", "Feeds are connected and heard in time."));
    }

    private static FeedVerdict? Worst(
        DisplayClock times, IEnumerable<(string Name, FeedPulse? Pulse)> feeds, Func<FeedPulse?, bool> hit, string tone, string word)
    {
        var (name, pulse) = feeds.FirstOrDefault(f => hit(f.Pulse));
        return name is null ? null : new FeedVerdict(tone, word, FeedWords.Sentence(times, name, pulse));
    }

    private static FeedPulse? Find(AccountMetrics metrics, string name) =>
        metrics.Feeds.FirstOrDefault(f => FeedWords.Base(f.Feed) == name);
}
