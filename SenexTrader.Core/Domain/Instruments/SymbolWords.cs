using System.Globalization;
using SenexTrader.Core.Domain.Account;

namespace SenexTrader.Core.Domain.Instruments;

/// <summary>Symbols as a trader says them: <c>SPY 21 Aug 640 C</c>.</summary>
public static class SymbolWords
{
    /// <summary>A leg in words; its plain symbol when it is no option or cannot be parsed.</summary>
    /// <param name="today">The exchange's date: an expiration in another year is said with its year.</param>
    public static string Of(Leg leg, DateOnly today) => leg.Option is { } terms ? Of(terms, today) : leg.Symbol;

    /// <summary>Any symbol of the broker's in words; itself when it is no option.</summary>
    public static string Of(string symbol, DateOnly today)
    {
        if (OptionSymbol.TryParse(symbol, out var terms) || FutureOptionSymbol.TryParse(symbol, out terms, out _))
            return Of(terms!, today);
        return symbol;
    }

    public static string Of(OptionTerms terms, DateOnly today) =>
        $"{terms.Root} {Date(terms.Expiration, today)} {Strike.Text(terms.Strike)} {OptionSymbol.Letter(terms.Right)}";

    /// <summary><c>21 Aug</c>, or <c>15 Jan 2027</c> in another year than <paramref name="today"/>'s.</summary>
    public static string Date(DateOnly date, DateOnly today) =>
        date.ToString(date.Year == today.Year ? "d MMM" : "d MMM yyyy", CultureInfo.InvariantCulture);
}
