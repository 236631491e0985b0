using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace SenexTrader.Tests.Support.Fire;

/// <summary>One number of the DOM contract as it stands on the page.</summary>
internal sealed partial record PageCell(string Metric, string Key, string State, string? AsOf, string? Reason, string? Since, string Text)
{
    public bool ClaimsTruth => State is "live" or "partial" or "closed";

    /// <summary>The number that is written; null where none is.</summary>
    public decimal? Number =>
        decimal.TryParse(Text.Replace('−', '-').Replace(" %", ""), NumberStyles.Number, CultureInfo.InvariantCulture, out var n) ? n : null;

    /// <summary>Every number on a page. The markup is the renderer's own, so that its form is known; a page is read in a few milliseconds.</summary>
    public static List<PageCell> ReadAll(string markup) => [.. Cells().Matches(markup).Select(Read)];

    private static PageCell Read(Match match)
    {
        var attributes = Attributes().Matches(match.Groups["attributes"].Value)
            .ToDictionary(a => a.Groups["name"].Value, a => WebUtility.HtmlDecode(a.Groups["value"].Value));
        return new PageCell(
            attributes["data-metric"],
            attributes["data-key"],
            attributes["data-state"],
            attributes.GetValueOrDefault("data-asof"),
            attributes.GetValueOrDefault("data-reason"),
            attributes.GetValueOrDefault("data-since"),
            WebUtility.HtmlDecode(match.Groups["text"].Value));
    }

    [GeneratedRegex("<span (?<attributes>[^>]*data-metric=\"[^>]*)>(?<text>[^<]*)</span>")]
    private static partial Regex Cells();

    [GeneratedRegex("(?<name>[a-z-]+)=\"(?<value>[^\"]*)\"")]
    private static partial Regex Attributes();
}
