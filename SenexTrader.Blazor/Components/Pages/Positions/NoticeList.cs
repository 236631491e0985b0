using SenexTrader.Blazor.Components.Layout;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Blazor.Components.Pages.Positions;

/// <summary>What stands above the table, worst first. A common cause is said once, not at every row.</summary>
public static class NoticeList
{
    public static IReadOnlyList<Notice> Of(DisplayClock times, Screen screen) =>
        [.. Beat(times, screen), .. screen.State is { } state && screen.Phase is ScreenPhase.Live ? Of(times, state, screen.HasRows) : [], .. Saved(screen)];

    private static IEnumerable<Notice> Beat(DisplayClock times, Screen screen)
    {
        if (screen.Phase is ScreenPhase.Silent)
            yield return new Notice("bad", $"Nothing heard from the server since {times.ZonedSecond(screen.Since)}.",
                "No number here counts as current until the next beat.");
    }

    private static IEnumerable<Notice> Of(DisplayClock times, MetricsState state, bool hasRows)
    {
        if (!state.Metrics.Cache.Answers)
        {
            yield return new Notice("bad", "The cache does not answer.",
                $"Nothing live can be shown until it is back ({state.Metrics.Cache.Kind}).");
            yield break;
        }

        // Accounts of one connection share its feeds; of several connections it must be said whose is down.
        var connections = state.Metrics.Parts.GroupBy(p => p.Key.User).ToList();
        foreach (var connection in connections)
            foreach (var notice in Feeds(times, connection.First().Metrics, connections.Count > 1 ? $"{string.Join(", ", connection.Select(p => p.Badge))}: " : ""))
                yield return notice;
        if (connections.Count == 0)
            foreach (var notice in Feeds(times, state.Metrics, "")) yield return notice;
        foreach (var part in state.Metrics.Parts)
            if (part.Metrics.PositionsGap is { } missing)
                yield return new Notice("warn", $"{part.Name} is left out of every sum:", $"{GapWords.Long(times, missing, state.Metrics.At)}.");

        if (state.Metrics is { PositionsGap: { } gap, Parts.Count: 0 } && gap.IsOwn() && hasRows)
            yield return new Notice("warn", "Positions are not current:", $"{GapWords.Long(times, gap)}.");
        if (LeftOutNotice.Of(times, state.Metrics) is { } leftOut) yield return leftOut;
    }

    private static IEnumerable<Notice> Feeds(DisplayClock times, AccountMetrics metrics, string whose)
    {
        var feeds = metrics.Feeds;
        foreach (var feed in feeds.Where(f => f.State is not FeedState.Live))
            yield return new Notice(
                feed.State is FeedState.Connecting ? "warn" : "bad", whose + FeedWords.Sentence(times, feed.Feed, feed), Without(FeedWords.Base(feed.Feed)));
        foreach (var name in FeedWords.All.Where(name => !feeds.Any(f => FeedWords.Base(f.Feed) == name)))
            yield return new Notice("bad", whose + FeedWords.Sentence(times, name, null), Without(name));
    }

    private static string Without(string feed) =>
        feed is "dxlink" ? "Nothing that needs prices is shown." : "Positions and balances are not current.";

    private static IEnumerable<Notice> Saved(Screen screen)
    {
        if (screen.HasRows) yield break;
        if (screen.SavedFault)
            yield return new Notice("warn", "Saved values could not be read.", "The log names the cause; live values are not affected.");
    }
}
