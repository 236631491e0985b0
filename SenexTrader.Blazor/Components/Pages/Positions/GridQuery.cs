using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using SenexTrader.Blazor.Components.Live;

namespace SenexTrader.Blazor.Components.Pages.Positions;

/// <summary>What of the account is shown, and how: all of it stands in the page's address, so that a link shows the same.</summary>
/// <param name="Find">Words that must all occur in a position's name, strategy or legs.</param>
/// <param name="Detail">The position whose details are open.</param>
public sealed record GridQuery(
    string Find = "",
    string? Underlying = null,
    string? Strategy = null,
    DateOnly? Expiration = null,
    GridSort? Sort = null,
    FoldDepth Depth = FoldDepth.Legs,
    string? Detail = null)
{
    /// <summary>True when positions may be hidden by it.</summary>
    public bool IsFiltered => Find.Length > 0 || Underlying is not null || Strategy is not null || Expiration is not null;

    /// <summary>Reads an address. What cannot be understood counts as not said: a link is not worth an error.</summary>
    public static GridQuery Parse(string address)
    {
        var parts = QueryHelpers.ParseQuery(new Uri(address).Query);
        string? Text(string name) => parts.TryGetValue(name, out var text) && text.ToString() is { Length: > 0 } said ? said : null;
        return new GridQuery(
            Text("find") ?? "",
            Text("underlying"),
            Text("strategy"),
            DateOnly.TryParseExact(Text("expires"), ClockWords.IsoDayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
            GridSort.Parse(Text("sort")),
            Enum.TryParse<FoldDepth>(Text("depth"), ignoreCase: true, out var depth) && Enum.IsDefined(depth) ? depth : FoldDepth.Legs,
            Text("detail"));
    }

    /// <summary>The page's address with this query, and nothing in it that is as usual.</summary>
    public string At(string page)
    {
        var parts = new Dictionary<string, string?>
        {
            ["find"] = Find.Length > 0 ? Find : null,
            ["underlying"] = Underlying,
            ["strategy"] = Strategy,
            ["expires"] = Expiration is { } date ? ClockWords.IsoDay(date) : null,
            ["sort"] = Sort?.ToString(),
            ["depth"] = Depth is FoldDepth.Legs ? null : Depth.ToString().ToLowerInvariant(),
            ["detail"] = Detail,
        };
        return QueryHelpers.AddQueryString(page, parts.Where(p => p.Value is not null));
    }

    /// <summary>The same view of everything.</summary>
    public GridQuery Unfiltered() => this with { Find = "", Underlying = null, Strategy = null, Expiration = null };
}
