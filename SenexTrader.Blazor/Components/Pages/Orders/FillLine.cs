using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Domain.Time;

namespace SenexTrader.Blazor.Components.Pages.Orders;

/// <summary>One execution of the day.</summary>
public sealed record FillLine(string Id, string Symbol, decimal Quantity, decimal Price, DateTimeOffset At, bool Opens, long Order)
{
    /// <summary>Tells its account from the others shown beside it; empty for a single account.</summary>
    public string Badge { get; init; } = "";

    public AccountKey Holder { get; init; }

    /// <summary>The executions on the exchange's date of <paramref name="now"/>, the newest first.</summary>
    public static IReadOnlyList<FillLine> Today(IEnumerable<OrderMetrics> orders, DateTimeOffset now) =>
        [.. orders.SelectMany(o => o.Order.Legs.SelectMany(l => l.Fills.Select(f =>
                new FillLine(f.Id, l.Symbol, f.Quantity, f.Price, f.FilledAt, l.Opens, o.Order.Id) { Badge = o.Badge, Holder = o.Holder })))
            .Where(f => ExchangeTime.DateAt(f.At) == ExchangeTime.DateAt(now))
            .OrderByDescending(f => f.At).ThenBy(f => f.Symbol, StringComparer.Ordinal)];
}
