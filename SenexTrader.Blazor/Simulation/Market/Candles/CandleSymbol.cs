using System.Globalization;
using System.Text.RegularExpressions;

namespace SenexTrader.Blazor.Simulation.Market.Candles;

/// <summary>The symbol of a candle: <c>SPY{=5m,tho=true}</c>. Its text is the canonical form: a count of 1 and defaults are left out.</summary>
public sealed partial record CandleSymbol(string Base, CandlePeriod Period, string Attributes)
{
    private static readonly string[] Units = ["s", "m", "h", "d", "w", "mo", "o", "y"];

    /// <summary>Null where the text is no candle symbol, or of a period this market does not have (ticks, volume, price).</summary>
    public static CandleSymbol? Parse(string symbol)
    {
        if (Shape().Match(symbol) is not { Success: true } m || !Units.Contains(m.Groups["unit"].Value))
            return null;
        var count = m.Groups["count"].Value is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : 1;
        var kept = m.Groups["attribute"].Captures.Select(c => c.Value).Where(a => a is not ("tho=false" or "price=last" or "a=m")).Order(StringComparer.Ordinal).ToList();
        return count is < 1 or > 10_000 ? null : new(m.Groups["base"].Value, new(count, m.Groups["unit"].Value, kept.Contains("tho=true"), kept.Contains("a=s")), string.Concat(kept.Select(a => "," + a)));
    }

    public override string ToString() => $"{Base}{{={(Period.Count == 1 ? "" : Period.Count.ToString(CultureInfo.InvariantCulture))}{Period.Unit}{Attributes}}}";

    [GeneratedRegex(@"^(?<base>[^{]+)\{=(?<count>\d{0,5})(?<unit>[a-z]+)(,(?<attribute>[a-z]+=[a-z]+))*\}$")]
    private static partial Regex Shape();
}
