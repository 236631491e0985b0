using SenexTrader.Blazor.Components.Layout;
using SenexTrader.Core.Domain.Market;

namespace SenexTrader.Blazor.Components.Pages.Status;

/// <summary>One thing that happened, as it is shown.</summary>
/// <param name="Word">Its state in a word.</param>
/// <param name="Lasted">Null for what has no length.</param>
/// <param name="Done">What was done about it; empty while nothing could be.</param>
public sealed record HistoryLine(
    string Feed, DateTimeOffset At, bool Open, string Tone, string Word, TimeSpan? Lasted, IReadOnlyList<string> Causes, string Done)
{
    /// <summary>The same line from one beat to the next.</summary>
    public string Id => $"{Feed} {At.UtcTicks} {Word}";

    public static IReadOnlyList<HistoryLine> Of(IReadOnlyList<FeedHistory> histories) =>
        [.. histories.SelectMany(h => h.Gaps.Select(g => Of(h.Feed, g)).Concat(h.Corrections.Select(c => Of(h.Feed, c))))
            .OrderByDescending(l => l.Open).ThenByDescending(l => l.At)];

    private static HistoryLine Of(string feed, FeedGap gap) => new(
        feed, gap.OpenedAt, gap.IsOpen, gap.IsOpen ? "bad" : "calm", FeedWords.State(gap.State), gap.Lasted,
        gap.Later is { } later ? [gap.Cause, $"Later: {later}"] : [gap.Cause], HistoryWords.Done(feed, gap));

    private static HistoryLine Of(string feed, Correction correction) => new(
        feed, correction.At, false, "wait", "corrected", null, correction.Drift,
        $"Account {correction.Account} was corrected by the broker's answer.");
}
