using System.Globalization;
using System.Text.RegularExpressions;

namespace SenexTrader.Blazor.Simulation.Market.Candles;

/// <summary>The symbol of a candle: <c>SPY{=5m,tho=true}</c>. Its text is the canonical form: a count of 1 and defaults are left out.</summary>
public sealed partial record CandleSymbol(string Base, CandlePeriod Period, string Attributes)
{
    private static readonly string[] Units = ["s", "m", "h", "d", "w", "mo", "o", "y", "t", "v", "p"];

    /// <summary>Null where the text is no candle symbol, or of a period this market does not have.</summary>
    public static CandleSymbol? Parse(string symbol)
    {
        if (Shape().Match(symbol) is not { Success: true } m || !Units.Contains(m.Groups["unit"].Value))
            return null;
        var count = m.Groups["count"].Value is { Length: > 0 } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : 1;
        var kept = m.Groups["attribute"].Captures.Select(c => c.Value).Where(a => a is not ("tho=false" or "price=last" or "a=m")).Order(StringComparer.Ordinal).ToList();
        var unit = m.Groups["unit"].Value;
        return !IsPossible(count, unit) ? null : new(m.Groups["base"].Value, new(count, unit, kept.Contains("tho=true"), kept.Contains("a=s")) { Side = kept.Find(a => a.StartsWith("price=", StringComparison.Ordinal))?["price=".Length..] }, string.Concat(kept.Select(a => "," + a)));
    }

    public override string ToString() => $"{Base}{{={(Period.Count == 1 ? "" : Period.Count.ToString("0.####", CultureInfo.InvariantCulture))}{Period.Unit}{Attributes}}}";

    /// <summary>A candle of one print is the print itself, and none.</summary>
    private static bool IsPossible(decimal count, string unit) => unit switch
    {
        "p" => count > 0,
        "t" => count >= 2 && decimal.IsInteger(count),
        "v" => count >= 1 && decimal.IsInteger(count),
        _ => count is >= 1 and <= 10_000 && decimal.IsInteger(count),
    };

    [GeneratedRegex(@"^(?<base>[^{]+)\{=(?<count>\d{0,9}(\.\d{1,4})?)(?<unit>[a-z]+)(,(?<attribute>[a-z]+=[a-z]+))*\}$")]
    private static partial Regex Shape();
}
