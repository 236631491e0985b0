using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Account;

namespace SenexTrader.Blazor.Simulation.Rest.Markets;

/// <summary>Every customer's own watchlists, by name.</summary>
public sealed class WatchlistStore
{
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, JsonObject>> _lists = new(StringComparer.Ordinal);

    public ConcurrentDictionary<string, JsonObject> Of(SimCustomer customer) => _lists.GetOrAdd(customer.Id, _ => new(StringComparer.Ordinal)
    {
        ["Favourites"] = List("Favourites", "main", 9999, "SPY", "QQQ", "IWM", "AAPL", "NVDA", "TSLA"),
        ["Premium sellers"] = List("Premium sellers", "main", 9998, "SPX", "AMZN", "MSFT", "GLD"),
    });

    public static JsonObject List(string name, string group, int order, params ReadOnlySpan<string> symbols) => new()
    {
        ["name"] = name,
        ["group-name"] = group,
        ["order-index"] = order,
        ["watchlist-entries"] = Entries(symbols),
    };

    private static JsonArray Entries(ReadOnlySpan<string> symbols)
    {
        var entries = new JsonArray();
        foreach (var symbol in symbols)
            entries.Add(new JsonObject { ["symbol"] = symbol, ["instrument-type"] = Market.Contracts.Underlyings.Find(symbol)?.InstrumentType ?? "Equity" });
        return entries;
    }
}
