using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Market.Paths;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Rest.Markets;

/// <summary>The broker's own watchlists. The busiest symbols change places every minute, and the account stream says so to who asked.</summary>
public sealed class PublicWatchlists(AccountWire wire, MarketClock clock)
{
    private const long Minute = 60_000;
    private long _told = clock.Now / Minute;

    public IEnumerable<JsonObject> All()
    {
        yield return Busiest();
        yield return Public("tasty Hourly Top Equities", 1, Underlyings.All.Where(u => u.Kind == InstrumentKind.Stock).OrderByDescending(u => u.Volume).Take(5));
        yield return Public("Liquid ETFs", 4, Underlyings.All.Where(u => u.Kind == InstrumentKind.Etf));
        yield return Public("Indices", 5, Underlyings.All.Where(u => u.Kind == InstrumentKind.Index));
    }

    /// <summary>Tells of the new order once a minute; for one caller at a time.</summary>
    public void Advance()
    {
        var minute = clock.Now / Minute;
        if (minute == _told)
            return;
        _told = minute;
        // Every customer's link hears of it: the list belongs to no account.
        wire.Send("", "PublicWatchlists", Busiest(), clock.UtcNow);
    }

    private JsonObject Busiest() => Public("High Options Volume", 3, Underlyings.All.Where(u => u.Liquidity > 0.9).OrderBy(u => Noise.Unit(Noise.Key(u.Symbol), clock.Now / Minute)));

    private static JsonObject Public(string name, int order, IEnumerable<Underlying> underlyings)
    {
        var list = WatchlistStore.List(name, "tastytrade", order, [.. underlyings.Select(u => u.Symbol)]);
        list["cms-id"] = "blt-" + name.ToLowerInvariant().Replace(' ', '-');
        return list;
    }
}
