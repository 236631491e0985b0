using System.Text.Json;
using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Rest.Http;

namespace SenexTrader.Blazor.Simulation.Rest.Markets;

/// <summary>The customer's watchlists; their name is their key.</summary>
public static class WatchlistRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/watchlists", (HttpContext http, WatchlistStore store) =>
            Reply.Items(http, store.Of(http.Customer()).Values.OrderBy(l => (string)l["name"]!, StringComparer.Ordinal).Select(l => l.DeepClone())));
        routes.MapPost("/watchlists", Create);
        routes.MapGet("/watchlists/{name}", (HttpContext http, string name, WatchlistStore store) =>
            store.Of(http.Customer()).TryGetValue(QueryText.Symbol(name), out var found) ? Reply.Data(http, found.DeepClone()) : Missing(name));
        routes.MapPut("/watchlists/{name}", Replace);
        routes.MapDelete("/watchlists/{name}", (HttpContext http, string name, WatchlistStore store) =>
            store.Of(http.Customer()).TryRemove(QueryText.Symbol(name), out var gone) ? Reply.Data(http, gone.DeepClone()) : Missing(name));
    }

    private static async Task<IResult> Create(HttpContext http, WatchlistStore store)
    {
        if (await Read(http, null) is not { } list)
            return Reply.Invalid("name", "is missing, or watchlist-entries are no list of symbols");
        return store.Of(http.Customer()).TryAdd((string)list["name"]!, list)
            ? Reply.Data(http, list.DeepClone(), 201)
            : Reply.Error(422, "validation_error", $"A watchlist named {list["name"]} exists already.");
    }

    private static async Task<IResult> Replace(HttpContext http, string name, WatchlistStore store)
    {
        var (lists, old) = (store.Of(http.Customer()), QueryText.Symbol(name));
        if (!lists.ContainsKey(old))
            return Missing(name);
        if (await Read(http, old) is not { } list)
            return Reply.Invalid("watchlist-entries", "are no list of symbols");
        lists.TryRemove(old, out _);
        lists[(string)list["name"]!] = list;
        return Reply.Data(http, list.DeepClone());
    }

    /// <summary>The list of the body; entries may lack their instrument type. Null where it is none.</summary>
    private static async Task<JsonObject?> Read(HttpContext http, string? name)
    {
        if (await http.JsonBody() is not { } body || (body.Text("name") ?? name) is not { Length: > 0 } called)
            return null;
        var entries = body["watchlist-entries"] ?? new JsonArray();
        if (entries is not JsonArray list || list.Any(e => e is not JsonObject entry || entry.Text("symbol") is null))
            return null;
        return new()
        {
            ["name"] = called,
            ["group-name"] = body.Text("group-name") ?? "default",
            ["order-index"] = body["order-index"]?.GetValueKind() == JsonValueKind.Number ? body["order-index"]!.DeepClone() : 9999,
            ["watchlist-entries"] = list.DeepClone(),
        };
    }

    private static IResult Missing(string name) => Reply.NotFound($"watchlist {QueryText.Symbol(name)}");
}
