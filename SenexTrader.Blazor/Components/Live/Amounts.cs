using System.Text.RegularExpressions;
using SenexTrader.Core.Services.Metrics;

namespace SenexTrader.Blazor.Components.Live;

/// <summary>What counts as an amount of the account, and so is hidden by the privacy mode. Prices of the market and percentages do not.</summary>
public static partial class Amounts
{
    public static bool IsAmount(this MetricDefinition metric) => metric.Style is NumberStyle.Money or NumberStyle.Greek;

    /// <summary>
    /// A sentence without what is held or traded: <c>100 sh @ 247.00</c>, <c>sold 2 SPY</c> and <c>the broker has -3</c> lose
    /// their numbers. Strikes, dates and prices of the market stay.
    /// </summary>
    public static string Hide(string words) => Traded().Replace(Shares().Replace(words, $"{Held.Dots} sh"), $"${{verb}} {Held.Dots}");

    [GeneratedRegex(@"[−+-]?[\d.,]+ sh( @ [\d.,]+)?")]
    private static partial Regex Shares();

    [GeneratedRegex(@"\b(?<verb>sold|bought|sell|buy|streamed|the broker has) [−+-]?[\d.,]*\d", RegexOptions.IgnoreCase)]
    private static partial Regex Traded();
}
