namespace SenexTrader.Core.Domain.Instruments;

/// <summary>
/// Equity and index options: the 21 characters of the OCC (<c>SPY   260821C00640000</c>) and the feed's short form
/// (<c>.SPY260821C640</c>). Both are read from the right, for roots may end with digits (BABA2).
/// The root is not always the underlying (SPXW on SPX): take the underlying from the broker's record.
/// </summary>
public static class OptionSymbol
{
    private const int RootWidth = 6;
    private const int OccLength = 21;
    private const int DateWidth = 6;

    /// <summary>Reads either form; false for anything else, whatever it is.</summary>
    public static bool TryParse(string symbol, out OptionTerms? terms) =>
        symbol.StartsWith('.') ? TryParseStreamer(symbol, out terms) : TryParseOcc(symbol, out terms);

    public static bool TryParseOcc(string symbol, out OptionTerms? terms)
    {
        terms = null;
        if (symbol.Length != OccLength) return false;
        var text = symbol.AsSpan();
        var root = text[..RootWidth].TrimEnd(' ');
        if (!IsRoot(root) || !TryRight(text[12], out var right)) return false;
        if (!SymbolDate.TryRead(text[RootWidth..12], out var expiration) || !Strike.TryReadOcc(text[13..], out var strike)) return false;
        terms = new OptionTerms(root.ToString(), expiration, right, strike);
        return true;
    }

    public static bool TryParseStreamer(string symbol, out OptionTerms? terms)
    {
        terms = null;
        if (!symbol.StartsWith('.')) return false;
        var text = symbol.AsSpan(1);
        var at = text.LastIndexOfAny('C', 'P');
        if (at <= DateWidth || !Strike.TryRead(text[(at + 1)..], out var strike)) return false;
        var root = text[..(at - DateWidth)];
        if (!IsRoot(root) || !SymbolDate.TryRead(text[(at - DateWidth)..at], out var expiration)) return false;
        TryRight(text[at], out var right);
        terms = new OptionTerms(root.ToString(), expiration, right, strike);
        return true;
    }

    /// <summary>The OCC form; null when root or strike do not fit into it.</summary>
    public static string? ToOcc(OptionTerms terms) => IsRoot(terms.Root) && Strike.OccText(terms.Strike) is { } strike
        ? $"{terms.Root,-RootWidth}{SymbolDate.Text(terms.Expiration)}{Letter(terms.Right)}{strike}"
        : null;

    public static string ToStreamer(OptionTerms terms) =>
        $".{terms.Root}{SymbolDate.Text(terms.Expiration)}{Letter(terms.Right)}{Strike.Text(terms.Strike)}";

    internal static char Letter(OptionRight right) => right is OptionRight.Call ? 'C' : 'P';

    internal static bool TryRight(char letter, out OptionRight right)
    {
        right = letter == 'P' ? OptionRight.Put : OptionRight.Call;
        return letter is 'C' or 'P';
    }

    private static bool IsRoot(ReadOnlySpan<char> root)
    {
        if (root.Length is 0 or > RootWidth) return false;
        foreach (var c in root)
            if (!char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c)) return false;
        return true;
    }
}
