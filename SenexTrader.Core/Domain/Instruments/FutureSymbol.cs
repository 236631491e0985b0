using System.Globalization;

namespace SenexTrader.Core.Domain.Instruments;

/// <summary>
/// Futures: the broker writes a one-digit year (<c>/ESM5</c>), the feed two digits and the exchange (<c>/ESM25:XCME</c>).
/// One digit is ambiguous by decade, so the broker's own streamer symbol is preferred wherever it is delivered.
/// </summary>
public static class FutureSymbol
{
    internal const string Months = "FGHJKMNQUVXZ";

    /// <summary>The feed's symbol.</summary>
    /// <param name="exchange">Market code of the product: XCME, XCBT, XCEC, XNYM …</param>
    /// <param name="notBefore">A date before which the contract cannot expire; it decides the decade.</param>
    public static bool TryToStreamer(string symbol, string exchange, DateOnly notBefore, out string? streamer)
    {
        streamer = null;
        if (exchange.Length == 0 || !TrySplit(symbol, out var product, out var month, out var digit)) return false;
        var year = SymbolDate.YearEnding(digit, notBefore.Year) % 100;
        streamer = string.Create(CultureInfo.InvariantCulture, $"/{product}{month}{year:00}:{exchange}");
        return true;
    }

    /// <summary>The broker's symbol: the feed's without the tens of the year and without the exchange.</summary>
    public static bool TryToBroker(string streamer, out string? symbol)
    {
        symbol = null;
        var text = streamer.AsSpan();
        var colon = text.IndexOf(':');
        if (colon >= 0) text = text[..colon];
        if (text.Length < 5 || text[0] != '/' || !Months.Contains(text[^3])) return false;
        if (!char.IsAsciiDigit(text[^2]) || !char.IsAsciiDigit(text[^1])) return false;
        symbol = $"{text[..^2]}{text[^1]}";
        return true;
    }

    private static bool TrySplit(string symbol, out string product, out char month, out int digit)
    {
        (product, month, digit) = ("", default, 0);
        if (symbol.Length < 4 || symbol[0] != '/') return false;
        (month, digit) = (symbol[^2], symbol[^1] - '0');
        product = symbol[1..^2];
        return Months.Contains(month) && digit is >= 0 and <= 9;
    }
}
