using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Core.Services.Metrics;

namespace SenexTrader.Blazor.Components.Pages.Orders;

/// <summary>Orders as a trader says them.</summary>
public static class OrderWords
{
    private static readonly MetricDefinition Money = MetricCatalog.Find("pnl_realized");

    /// <summary><c>sell to open</c>, <c>buy to close</c>.</summary>
    public static string Action(OrderLeg leg) => $"{(leg.Quantity < 0 ? "sell" : "buy")} to {(leg.Opens ? "open" : "close")}";

    public static string Symbol(OrderLeg leg, DateOnly today) => SymbolWords.Of(leg.Symbol, today);

    /// <summary><c>1.35 cr</c>, <c>0.80 db</c>; the kind of order where it has no limit.</summary>
    public static string Limit(Order order) => order.Price is { } price
        ? $"{NumberFormat.Price(Math.Abs(price))} {(price < 0 ? "db" : "cr")}"
        : order.OrderType.ToLowerInvariant();

    /// <summary>Dollars and cents with their sign: received positive, paid negative.</summary>
    public static string Dollars(decimal amount) => NumberFormat.Write(Money, amount, null);

    /// <summary>How much of the order is filled, counted at the leg that lags: <c>1 of 3</c>.</summary>
    public static string Filled(Order order)
    {
        var slowest = order.Legs.OrderBy(l => l.Quantity == 0 ? 0 : 1 - (l.Remaining / l.Quantity)).FirstOrDefault();
        return slowest is null ? NumberFormat.None : $"{Amount(slowest.Quantity - slowest.Remaining)} of {Amount(slowest.Quantity)}";
    }

    /// <summary>What an order's colour says: <c>ok</c> filled, <c>wait</c> working, <c>bad</c> refused, <c>calm</c> the rest.</summary>
    public static string Tone(Order order) => order switch
    {
        { IsWorking: true } => "wait",
        { Status: "Filled" } => "ok",
        { Status: "Rejected" } => "bad",
        _ => "calm",
    };

    private static string Amount(decimal quantity) => NumberFormat.Shares(Math.Abs(quantity));
}
