using SenexTrader.Blazor.Components.Layout;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Blazor.Components.Pages.Dashboard;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Domain.Time;

namespace SenexTrader.Blazor.Components.News;

/// <summary>Everything of a state that could be news to somebody who had not seen it.</summary>
public static class NewsSources
{
    public static IEnumerable<NewsSource> Of(AccountMetrics metrics, AttentionOptions limits)
    {
        var today = ExchangeTime.DateAt(metrics.At);
        // Each account by itself: what one had done before it could be told is no news either.
        foreach (var part in metrics.Parts.Where(p => p.Metrics.Orders.IsLive))
            yield return new NewsSource($"orders {part.Key}", part.Metrics.OrderRows.SelectMany(o => Of(o.Order, today)).Select(i => Of(i, part.Badge)));
        if (metrics.Parts.Count == 0 && metrics.Orders.IsLive)
            yield return new NewsSource("orders", metrics.OrderRows.SelectMany(o => Of(o.Order, today)));
        foreach (var history in metrics.History) yield return new NewsSource(history.Feed, Of(history, metrics, today));
        var items = AttentionLimits.Within(metrics.Attention, limits).ToLookup(i => i.PositionId);
        foreach (var underlying in metrics.Underlyings.Where(u => u.Figures["last"].HasNumber))
            foreach (var position in underlying.Positions.Where(p => p.Figures["pnl_open"].HasNumber))
                yield return new NewsSource(position.Position.Id, items[position.Position.Id].Select(i => Of(i, position.Position, today)).OfType<NewsItem>().Select(i => Of(i, position.Badge)));
    }

    private static NewsItem Of(NewsItem item, string badge) => badge.Length > 0 ? item with { Text = $"{badge}: {item.Text}" } : item;

    private static IEnumerable<NewsItem> Of(Order order, DateOnly today)
    {
        var group = NumberFormat.Name(order.Id);
        foreach (var (leg, fill) in order.Legs.SelectMany(l => l.Fills.Select(f => (l, f))))
            yield return new NewsItem(NewsKind.Fill, $"fill {group} {leg.Symbol} {fill.Id}", group, "ok", OrderWords.Of(leg.Symbol, fill, today));
        // What is on its way changes within a second, and what is filled says its fills.
        if (order.Status is "Live" or "Rejected" or "Cancelled" or "Expired" or "Removed" or "Partially Removed")
            yield return new NewsItem(
                NewsKind.Order, $"order {group} {order.Status}", group, order.Status is "Rejected" ? "bad" : "calm",
                $"{(order.Status is "Live" ? "Working" : order.Status)}: {OrderWords.Of(order, today)}{(order.RejectReason is { } why ? $" ({why})" : "")}");
    }

    private static IEnumerable<NewsItem> Of(FeedHistory history, AccountMetrics metrics, DateOnly today)
    {
        var name = FeedWords.Name(history.Feed);
        foreach (var gap in history.Gaps)
        {
            var id = $"gap {history.Feed} {ClockWords.Iso(gap.OpenedAt)}";
            yield return gap.IsOpen
                ? new NewsItem(NewsKind.Feed, id, id, "bad", $"{name} {FeedWords.State(gap.State)}: {gap.Cause}")
                : new NewsItem(NewsKind.Feed, $"{id} closed", id, "ok", $"{name} is back after {ClockWords.Span(gap.Lasted)}");
        }

        foreach (var correction in history.Corrections.Where(c => c.Account == metrics.Account.Account || metrics.Parts.Any(p => p.Key.Account == c.Account)))
            yield return new NewsItem(
                NewsKind.Order, $"corrected {ClockWords.Iso(correction.At)}", "corrected", "wait", $"Corrected by the broker's answer: {string.Join("; ", correction.Drift)}");
        foreach (var alert in history.Alerts)
            yield return new NewsItem(NewsKind.Alert, $"alert {alert.Id} {ClockWords.Iso(alert.At)}", alert.Id, "wait", AlertWords.Of(alert, today));
    }

    // A line says what changes in it by its kind only: an expiry that comes nearer was told when it came near.
    private static NewsItem? Of(Attention item, Position position, DateOnly today) => item switch
    {
        StrikeTested tested => Item(item, position, tested.Leg.Symbol, "bad", today),
        ExpiresSoon { Days: 0 } => Item(item, position, "today", "wait", today),
        ExpiresSoon => Item(item, position, "", "wait", today),
        ProfitTargetReached profit => Item(item, position, "", "ok", today, $"{NumberFormat.Count(profit.Target * 100)} % of the maximum profit reached"),
        _ => null,
    };

    private static NewsItem Item(Attention item, Position position, string part, string tone, DateOnly today, string? words = null) => new(
        NewsKind.Attention, $"{AttentionWords.Kind(item)} {position.Id} {part}", "attention", tone,
        $"{position.Underlying} {position.Strategy} {position.Title}: {words ?? AttentionWords.Text(DisplayClock.Exchange, item, today)}");
}
