using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Account;

namespace SenexTrader.Core.Services;

/// <summary>Tells what changed in the cache, in words of traders and symbols rather than keys.</summary>
public sealed class LiveChanges(ILiveReader cache, TraderDirectory traders)
{
    private static readonly string[] QuotePrefixes =
        [CacheKeys.Quote.Prefix, CacheKeys.Trade.Prefix, CacheKeys.Summary.Prefix];

    private static readonly string[] HistoryPrefixes = [CacheKeys.Transactions.Prefix, CacheKeys.Reach.Prefix, CacheKeys.NetLiq.Prefix];

    /// <summary>Calls back for everything that asks for a beat at once; must not block.</summary>
    public IDisposable OnHurry(Action hurry) =>
        cache.OnSignal(_ => hurry());

    /// <summary>Calls back with (user, feed symbol) of quotes that changed; must not block.</summary>
    public IDisposable OnQuotes(Action<IReadOnlyList<(string User, string Symbol)>> changed) =>
        cache.OnChanged(keys =>
        {
            var quotes = keys.Select(Resolve).OfType<(string, string)>().ToList();
            if (quotes.Count > 0) changed(quotes);
        });

    /// <summary>Calls back when an account's transactions or past worth were asked for again; must not block.</summary>
    public IDisposable OnHistory(Action changed) => cache.OnChanged(keys =>
    {
        if (keys.Any(k => Array.Exists(HistoryPrefixes, p => k.StartsWith(p, StringComparison.Ordinal)))) changed();
    });

    private (string User, string Symbol)? Resolve(string key)
    {
        var prefix = Array.Find(QuotePrefixes, p => key.StartsWith(p, StringComparison.Ordinal));
        if (prefix is null) return null;
        var id = key[prefix.Length..];
        var at = id.LastIndexOf('@');
        var (symbol, scope) = at < 0 ? (id, "") : (id[..at], id[(at + 1)..]);
        return traders.All.FirstOrDefault(t => t.Scope == scope) is { } trader ? (trader.User, symbol) : null;
    }
}
