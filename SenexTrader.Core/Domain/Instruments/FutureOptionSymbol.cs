using System.Globalization;

namespace SenexTrader.Core.Domain.Instruments;

/// <summary>
/// Options on futures: <c>./ESZ5 EWX5  251128C5950</c> at the broker (underlying and option contract in six characters each),
/// <c>./EWX25C5950:XCME</c> on the feed. Month and year are those of the option contract; the underlying and the
/// expiration are lost in the feed's form, so there is no way back.
/// </summary>
public static class FutureOptionSymbol
{
    private const int ContractAt = 7;
    private const int DateAt = 13;
    private const int RightAt = 19;

    /// <summary>Reads the broker's form. <see cref="OptionTerms.Root"/> is the option contract (<c>EWX5</c>).</summary>
    /// <param name="underlying">The future it is written on, in the broker's spelling.</param>
    public static bool TryParse(string symbol, out OptionTerms? terms, out string underlying)
    {
        (terms, underlying) = (null, "");
        if (symbol.Length <= RightAt + 1 || !symbol.StartsWith("./", StringComparison.Ordinal)) return false;
        var text = symbol.AsSpan();
        var contract = text[ContractAt..DateAt].TrimEnd(' ');
        if (contract.Length < 3 || !OptionSymbol.TryRight(text[RightAt], out var right)) return false;
        if (!SymbolDate.TryRead(text[DateAt..RightAt], out var expiration)) return false;
        if (!Strike.TryRead(text[(RightAt + 1)..], out var strike)) return false;
        underlying = text[1..ContractAt].TrimEnd(' ').ToString();
        terms = new OptionTerms(contract.ToString(), expiration, right, strike);
        return true;
    }

    /// <summary>The feed's symbol.</summary>
    /// <param name="exchange">Market code of the product: XCME, XCBT, XCEC, XNYM …</param>
    public static bool TryToStreamer(string symbol, string exchange, out string? streamer)
    {
        streamer = null;
        if (exchange.Length == 0 || !TryParse(symbol, out var terms, out _)) return false;
        var (month, digit) = (terms!.Root[^2], terms.Root[^1] - '0');
        if (!FutureSymbol.Months.Contains(month) || digit is < 0 or > 9) return false;
        // The contract's year is that of the expiration, or the next one (a January contract may expire in December).
        var year = SymbolDate.YearEnding(digit, terms.Expiration.Year);
        if (year > terms.Expiration.Year + 1) return false;
        streamer = string.Create(CultureInfo.InvariantCulture,
            $"./{terms.Root[..^2]}{month}{year % 100:00}{OptionSymbol.Letter(terms.Right)}{Strike.Text(terms.Strike)}:{exchange}");
        return true;
    }
}
