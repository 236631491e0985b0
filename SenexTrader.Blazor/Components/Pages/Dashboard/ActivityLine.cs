using SenexTrader.Blazor.Components.Layout;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Blazor.Components.News;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Domain.Time;

namespace SenexTrader.Blazor.Components.Pages.Dashboard;

/// <summary>One thing that happened, newest first in the feed.</summary>
/// <param name="Kind"><c>fill</c>, <c>order</c>, <c>alert</c>, <c>gap</c> or <c>corrected</c>.</param>
public sealed record ActivityLine(DateTimeOffset At, string Kind, string Tag, string Tone, string Text)
{
    private const int Most = 40;

    /// <summary>Tells its account from the others shown beside it; empty for a single account.</summary>
    public string Badge { get; init; } = "";

    public AccountKey Holder { get; init; }

    public static IReadOnlyList<ActivityLine> Of(AccountMetrics metrics)
    {
        var today = ExchangeTime.DateAt(metrics.At);
        var orders = metrics.Parts.Count > 0
            ? metrics.Parts.SelectMany(p => Orders(p.Metrics, today).Select(l => l with { Badge = p.Badge, Holder = p.Key }))
            : Orders(metrics, today);
        return [.. orders.Concat(metrics.History.SelectMany(Of)).OrderByDescending(l => l.At).Take(Most)];
    }

    private static IEnumerable<ActivityLine> Orders(AccountMetrics metrics, DateOnly today) =>
        metrics.Orders.TryGet(out var known) ? known.SelectMany(o => Of(o, today)) : [];

    private static IEnumerable<ActivityLine> Of(Order order, DateOnly today)
    {
        foreach (var leg in order.Legs)
            foreach (var fill in leg.Fills)
                yield return new ActivityLine(fill.FilledAt, "fill", "Fill", "ok", OrderWords.Of(leg.Symbol, fill, today));
        if (order.Status is not "Filled")
            yield return new ActivityLine(order.UpdatedAt, "order", order.Status, order.Status is "Rejected" ? "bad" : "calm", OrderWords.Of(order, today));
    }

    private static IEnumerable<ActivityLine> Of(FeedHistory history)
    {
        foreach (var gap in history.Gaps)
            yield return new ActivityLine(
                gap.OpenedAt, "gap", gap.IsOpen ? "Gap, open" : "Gap", gap.IsOpen ? "bad" : "wait",
                $"{FeedWords.Name(history.Feed)} {FeedWords.State(gap.State)}{(gap.IsOpen ? "" : $" for {ClockWords.Span(gap.Lasted)}")}: {gap.Cause}");
        foreach (var alert in history.Alerts)
            yield return new ActivityLine(alert.At, "alert", "Alert", "wait", AlertWords.Of(alert, ExchangeTime.DateAt(alert.At)));
        foreach (var correction in history.Corrections)
            yield return new ActivityLine(
                correction.At, "corrected", "Corrected", "wait", $"By the broker's answer: {string.Join("; ", correction.Drift)}");
    }
}
