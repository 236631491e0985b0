using System.Globalization;
using System.Text.RegularExpressions;

namespace SenexTrader.Blazor.Simulation.DxLink;

/// <summary>The feed's name of an instrument, from either way of writing it.</summary>
internal static partial class StreamerSymbol
{
    /// <summary>The streamer symbol of a 21-character OCC symbol; anything else is one already.</summary>
    public static string From(string symbol)
    {
        var occ = Occ().Match(symbol);
        if (!occ.Success) return symbol;
        var strike = decimal.Parse(occ.Groups["strike"].ValueSpan, CultureInfo.InvariantCulture) / 1000m;
        return $".{occ.Groups["root"].Value.TrimEnd()}{occ.Groups["day"].Value}{occ.Groups["side"].Value}{strike.ToString("0.###", CultureInfo.InvariantCulture)}";
    }

    [GeneratedRegex(@"^(?<root>[A-Z0-9 ]{6})(?<day>\d{6})(?<side>[CP])(?<strike>\d{8})$")]
    private static partial Regex Occ();
}
