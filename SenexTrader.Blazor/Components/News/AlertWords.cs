using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Core.Domain.Market;

namespace SenexTrader.Blazor.Components.News;

/// <summary>Quote alerts as a trader says them.</summary>
public static class AlertWords
{
    /// <summary><c>SPY last rose above 640.00</c>.</summary>
    /// <param name="today">The exchange's date.</param>
    public static string Of(QuoteAlert alert, DateOnly today)
    {
        var field = alert.Field is "IV" ? "IV" : alert.Field.ToLowerInvariant();
        var move = alert.Above ? "rose above" : "fell below";
        return $"{SymbolWords.Of(alert.Symbol, today)} {field} {move} {NumberFormat.Price(alert.Threshold)}";
    }
}
