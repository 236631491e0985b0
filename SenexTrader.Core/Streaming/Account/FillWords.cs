using System.Globalization;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Instruments;

namespace SenexTrader.Core.Streaming.Account;

/// <summary>Executions as a trader is told: <c>Sold 1 SPY 21 Aug 600 P at 4.10, bought 1 SPY 21 Aug 595 P at 2.75</c>.</summary>
internal static class FillWords
{
    private const int Most = 4;

    /// <param name="today">The exchange's date.</param>
    public static string Of(IReadOnlyList<(string Symbol, Fill Fill)> fills, DateOnly today)
    {
        var lines = fills
            .GroupBy(f => (f.Symbol, f.Fill.Price, Sold: f.Fill.Quantity < 0))
            .Select(g => One(g.Key.Symbol, g.Sum(f => f.Fill.Quantity), g.Key.Price, today)).ToList();
        var text = string.Join(", ", lines.Take(Most));
        if (lines.Count > Most) text += $" and {lines.Count - Most} more";
        return char.ToUpperInvariant(text[0]) + text[1..];
    }

    private static string One(string symbol, decimal quantity, decimal price, DateOnly today) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(quantity < 0 ? "sold" : "bought")} {Math.Abs(quantity):0.####} {SymbolWords.Of(symbol, today)} at {price:0.00##}");
}
