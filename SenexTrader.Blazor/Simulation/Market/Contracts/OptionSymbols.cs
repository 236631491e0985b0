using System.Globalization;
using System.Text.RegularExpressions;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Market.Contracts;

/// <summary>Reads option symbols of both spellings; whether the contract is listed is another question.</summary>
public static partial class OptionSymbols
{
    /// <summary>Reads a 21-character OCC symbol; null where it is none or its root is unknown.</summary>
    public static OptionContract? ParseOcc(string symbol) =>
        symbol.Length == 21 && Tail().Match(symbol[6..]) is { Success: true } m
            ? Contract(symbol[..6].TrimEnd(), m, long.Parse(m.Groups["strike"].ValueSpan, CultureInfo.InvariantCulture) / 1000m)
            : null;

    /// <summary>Reads a streamer symbol from the right, for roots may end in digits; null where it is none or its root is unknown.</summary>
    public static OptionContract? ParseStreamer(string symbol) =>
        Streamer().Match(symbol) is { Success: true } m && decimal.TryParse(m.Groups["strike"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var strike)
            ? Contract(m.Groups["root"].Value, m, strike)
            : null;

    private static OptionContract? Contract(string root, Match m, decimal strike) =>
        Underlyings.FindRoot(root) is { } found && DateOnly.TryParseExact(m.Groups["date"].ValueSpan, "yyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var expiration) && TradingDays.Knows(expiration)
            ? new(found.Underlying, found.Root, expiration, m.Groups["side"].ValueSpan[0] == 'C', strike)
            : null;

    [GeneratedRegex(@"^(?<date>\d{6})(?<side>[CP])(?<strike>\d{8})$")]
    private static partial Regex Tail();

    [GeneratedRegex(@"^\.(?<root>.+)(?<date>\d{6})(?<side>[CP])(?<strike>\d*\.?\d+)$")]
    private static partial Regex Streamer();
}
