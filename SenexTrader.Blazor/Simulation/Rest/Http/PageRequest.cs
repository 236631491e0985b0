using System.Globalization;
using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Account.Orders;

namespace SenexTrader.Blazor.Simulation.Rest.Http;

/// <summary>Which page of a list is asked for; pages count from 0.</summary>
public sealed record PageRequest(int PerPage, int Offset)
{
    /// <summary>Reads <c>per-page</c> and <c>page-offset</c>; more than the maximum is cut down to it.</summary>
    public static PageRequest From(HttpContext http, int usual, int maximum) =>
        new(Math.Clamp(Number(http, "per-page", usual), 1, maximum), Math.Max(Number(http, "page-offset", 0), 0));

    private long Before => (long)Offset * PerPage;

    public IEnumerable<T> Of<T>(IReadOnlyList<T> all) => all.Skip((int)Math.Min(Before, int.MaxValue)).Take(PerPage);

    public JsonNode Describe(int total) => new JsonObject
    {
        ["per-page"] = PerPage,
        ["page-offset"] = Offset,
        ["item-offset"] = Before,
        ["total-items"] = total,
        ["total-pages"] = (total + PerPage - 1) / PerPage,
        ["current-item-count"] = Math.Clamp(total - Before, 0, PerPage),
        ["previous-link"] = null,
        ["next-link"] = null,
        ["paging-link-template"] = null,
    };

    private static int Number(HttpContext http, string name, int otherwise) =>
        http.Text(name) is not { } text ? otherwise
            : int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value
            : throw new MalformedRequestException(name, $"is no number: {text}");
}
