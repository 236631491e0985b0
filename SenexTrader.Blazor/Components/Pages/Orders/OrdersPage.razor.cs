using Microsoft.AspNetCore.Components;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Blazor.Components.Pages.Positions;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Blazor.Components.Pages.Orders;

/// <summary>What works, what was filled, what is done: the day's from the beat, past days from the broker when asked for.</summary>
public sealed partial class OrdersPage
{
    private HashSet<string> names = [];
    private IReadOnlyList<FillLine> fills = [];

    [CascadingParameter] public Screen Screen { get; set; } = default!;

    [CascadingParameter] public DisplayClock Times { get; set; } = DisplayClock.Exchange;

    /// <summary>Null until a beat tells the orders; once told they stay listed, whatever their figures say.</summary>
    private AccountMetrics? Metrics => Screen.State is { Account.IsKnown: true, Metrics: var m } && (m.Orders.IsLive || m.OrderRows.Count > 0) ? m : null;

    private IReadOnlyList<OrderMetrics> Working { get; set; } = [];

    private IReadOnlyList<OrderMetrics> Done { get; set; } = [];

    private IReadOnlyList<Notice> Notes => Metrics is { Orders: { IsLive: false, Gap: var gap } } && gap.IsOwn() && Screen.Phase is ScreenPhase.Live
        ? [.. NoticeList.Of(Times, Screen), new Notice("warn", "Orders are not current:", $"{GapWords.Long(Times, gap)}.")]
        : [.. NoticeList.Of(Times, Screen), .. OrdersMissing];

    private IEnumerable<Notice> OrdersMissing => Screen.Phase is not ScreenPhase.Live ? [] :
        from part in Metrics?.Parts ?? []
        where !part.Metrics.Orders.IsLive && Metrics!.Orders.IsLive
        select new Notice("warn", $"Orders of {part.Name} are not current:", $"{GapWords.Long(Times, part.Metrics.Orders.Gap, Metrics!.At)}.");

    private string Waiting => Screen switch
    {
        { Phase: ScreenPhase.Silent } => "No orders have been heard of yet.",
        { State: null } => "Waiting for the first beat.",
        { State.Account.IsKnown: false } => "Waiting for the broker to list the accounts.",
        { State.Metrics.Orders: { IsLive: false, Gap: var gap } } => $"Waiting for the orders: {GapWords.Long(Times, gap)}.",
        _ => "Waiting for the orders.",
    };

    /// <summary>That there is none, which only known orders can tell.</summary>
    private string Nothing(string words) => Metrics switch
    {
        { Orders: { IsLive: false, Gap: var gap }, At: var now } => $"Not known now: {GapWords.Long(Times, gap, now)}.",
        { Parts: var parts } when parts.Where(p => !p.Metrics.Orders.IsLive).Select(p => p.Name).ToList() is { Count: > 0 } untold =>
            $"None is known; the orders of {string.Join(", ", untold)} are not.",
        _ => words,
    };

    protected override void OnParametersSet()
    {
        if (Metrics is not { } metrics) return;
        Working = [.. metrics.OrderRows.Where(o => o.Order.IsWorking)];
        Done = [.. metrics.OrderRows.Where(o => !o.Order.IsWorking)];
        fills = FillLine.Today(metrics.OrderRows, metrics.At);
        var now = Working.Select(o => (o.Order.Id, Holder: o.Holder.User is { Length: > 0 } ? o.Holder : metrics.Account))
            .Select(o => QuoteName.For(metrics.Account, o.Holder, OrderQuote.NameOf(o.Holder, o.Id))).ToHashSet(StringComparer.Ordinal);
        if (!names.SetEquals(now)) names = now;
    }
}
