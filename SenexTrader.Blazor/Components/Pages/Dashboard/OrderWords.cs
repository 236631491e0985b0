using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Instruments;

namespace SenexTrader.Blazor.Components.Pages.Dashboard;

/// <summary>Orders and fills as a trader says them.</summary>
public static class OrderWords
{
    /// <summary><c>buy 5 SPY 21 Aug 600 P, sell 5 SPY 21 Aug 595 P at 1.35 debit</c>.</summary>
    public static string Of(Order order, DateOnly today)
    {
        var legs = string.Join(", ", order.Legs.Select(l => $"{Verb(l.Quantity)} {Size(l.Quantity)} {SymbolWords.Of(l.Symbol, today)}"));
        return order.Price is { } price ? $"{legs} at {Price(price)}" : $"{legs}, {order.OrderType.ToLowerInvariant()}";
    }

    public static string Of(string symbol, Fill fill, DateOnly today) =>
        $"{(fill.Quantity < 0 ? "sold" : "bought")} {Size(fill.Quantity)} {SymbolWords.Of(symbol, today)} at {NumberFormat.Price(fill.Price)}";

    private static string Verb(decimal quantity) => quantity < 0 ? "sell" : "buy";

    private static string Size(decimal quantity) => NumberFormat.Shares(Math.Abs(quantity));

    private static string Price(decimal price) => $"{NumberFormat.Price(Math.Abs(price))}{(price < 0 ? " debit" : price > 0 ? " credit" : "")}";
}
