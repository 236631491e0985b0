using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Rest.Http;

namespace SenexTrader.Blazor.Simulation.Rest.Markets;

/// <summary>The broker's own watchlists, of symbols and of pairs.</summary>
public static class PublicWatchlistRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/public-watchlists", (HttpContext http, PublicWatchlists lists) =>
        {
            var countsOnly = http.Flag("counts-only");
            return Reply.Items(http, lists.All().Select(list => countsOnly ? Counted(list) : list));
        });
        routes.MapGet("/public-watchlists/{name}", (HttpContext http, string name, PublicWatchlists lists) => One(http, lists.All(), name));
        routes.MapGet("/pairs-watchlists", (HttpContext http) => Reply.Items(http, Pairs()));
        routes.MapGet("/pairs-watchlists/{name}", (HttpContext http, string name) => One(http, Pairs(), name));
    }

    private static JsonObject Counted(JsonObject list)
    {
        var count = list["watchlist-entries"]!.AsArray().Count;
        list.Remove("watchlist-entries");
        list["instrument-count"] = count;
        return list;
    }

    private static IEnumerable<JsonObject> Pairs()
    {
        yield return new()
        {
            ["name"] = "Equity index pairs",
            ["order-index"] = 1,
            ["pairs-equations"] = new JsonArray(Pair("SPY", "QQQ"), Pair("SPY", "IWM")),
        };
    }

    private static JsonObject Pair(string left, string right) => new()
    {
        ["left-action"] = "Buy to Open",
        ["left-symbol"] = left,
        ["left-quantity"] = 1,
        ["right-action"] = "Sell to Open",
        ["right-symbol"] = right,
        ["right-quantity"] = 1,
    };

    private static IResult One(HttpContext http, IEnumerable<JsonObject> lists, string name) =>
        lists.FirstOrDefault(l => (string)l["name"]! == QueryText.Symbol(name)) is { } found ? Reply.Data(http, found) : Reply.NotFound($"watchlist {QueryText.Symbol(name)}");
}
