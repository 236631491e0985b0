using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Rest.Http;

namespace SenexTrader.Blazor.Simulation.Rest.Markets;

/// <summary>The broker's own watchlists, of symbols and of pairs.</summary>
public static class PublicWatchlistRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/public-watchlists", (HttpContext http) =>
        {
            var countsOnly = http.Flag("counts-only");
            return Reply.Items(http, All().Select(list => countsOnly ? Counted(list) : list));
        });
        routes.MapGet("/public-watchlists/{name}", (HttpContext http, string name) => One(http, All(), name));
        routes.MapGet("/pairs-watchlists", (HttpContext http) => Reply.Items(http, Pairs()));
        routes.MapGet("/pairs-watchlists/{name}", (HttpContext http, string name) => One(http, Pairs(), name));
    }

    private static IEnumerable<JsonObject> All()
    {
        yield return Public("High Options Volume", 3, [.. Underlyings.All.Where(u => u.Liquidity > 0.9).Select(u => u.Symbol)]);
        yield return Public("Liquid ETFs", 4, [.. Underlyings.All.Where(u => u.Kind == InstrumentKind.Etf).Select(u => u.Symbol)]);
        yield return Public("Indices", 5, [.. Underlyings.All.Where(u => u.Kind == InstrumentKind.Index).Select(u => u.Symbol)]);
    }

    private static JsonObject Public(string name, int order, string[] symbols)
    {
        var list = WatchlistStore.List(name, "tastytrade", order, symbols);
        list["cms-id"] = "blt-" + name.ToLowerInvariant().Replace(' ', '-');
        return list;
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
