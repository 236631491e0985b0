using System.Globalization;
using System.Text.Json.Nodes;

namespace SenexTrader.Blazor.Simulation.Rest.Http;

/// <summary>Which page of a list is asked for; pages count from 0.</summary>
public sealed record PageRequest(int PerPage, int Offset)
{
    /// <summary>Reads <c>per-page</c> and <c>page-offset</c>; more than the maximum is cut down to it.</summary>
    public static PageRequest From(HttpContext http, int usual, int maximum) =>
        new(Math.Clamp(Number(http, "per-page", usual), 1, maximum), Math.Max(Number(http, "page-offset", 0), 0));

    public IEnumerable<T> Of<T>(IReadOnlyList<T> all) => all.Skip(Offset * PerPage).Take(PerPage);

    public JsonNode Describe(int total) => new JsonObject
    {
        ["per-page"] = PerPage,
        ["page-offset"] = Offset,
        ["item-offset"] = Offset * PerPage,
        ["total-items"] = total,
        ["total-pages"] = (total + PerPage - 1) / PerPage,
        ["current-item-count"] = Math.Clamp(total - Offset * PerPage, 0, PerPage),
        ["previous-link"] = null,
        ["next-link"] = null,
        ["paging-link-template"] = null,
    };

    private static int Number(HttpContext http, string name, int otherwise) =>
        int.TryParse(http.Request.Query[name], NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
