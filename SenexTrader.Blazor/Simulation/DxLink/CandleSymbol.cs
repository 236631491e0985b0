using System.Globalization;
using System.Text.RegularExpressions;

namespace SenexTrader.Blazor.Simulation.DxLink;

/// <summary>dxFeed's candle symbols, <c>base{=period,attribute=value…}</c>, in the one form the feed answers with.</summary>
internal static partial class CandleSymbol
{
    /// <summary>Attribute values that mean the same as leaving the attribute out.</summary>
    private static readonly HashSet<string> Defaults = ["tho=false", "a=m", "price=last"];

    /// <summary>The canonical form: a period of one unit without its number, defaults left out, attributes in order.</summary>
    public static string Canonical(string symbol)
    {
        var open = symbol.IndexOf('{');
        if (open < 0 || !symbol.EndsWith('}')) return symbol;
        var parts = symbol[(open + 1)..^1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(Part).Where(p => p.Length > 0 && !Defaults.Contains(p)).Order(StringComparer.Ordinal);
        var inner = string.Join(',', parts);
        return inner.Length == 0 ? symbol[..open] : $"{symbol[..open]}{{{inner}}}";
    }

    private static string Part(string part)
    {
        if (!part.StartsWith('=')) return part;
        var period = Period().Match(part[1..]);
        if (!period.Success) return part;
        var unit = period.Groups["unit"].Value;
        var count = period.Groups["count"].Success ? decimal.Parse(period.Groups["count"].ValueSpan, CultureInfo.InvariantCulture) : 1m;
        // One tick is what a candle symbol without a period means.
        if (count == 1m) return unit == "t" ? "" : $"={unit}";
        return $"={count.ToString("0.####", CultureInfo.InvariantCulture)}{unit}";
    }

    [GeneratedRegex(@"^(?<count>\d+(\.\d+)?)?(?<unit>mo|pm|pr|[tsmhdwoyvp])$")]
    private static partial Regex Period();
}
