using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Core.Services.Views;

/// <summary>Reads the cache for one account: first what is held, then everything about it in one batch.</summary>
public sealed class LiveViews(ILiveReader cache, TraderDirectory traders)
{
    /// <param name="remembered">Legs to look at where it cannot be told what is held.</param>
    public Task<LiveAccount> ReadAsync(AccountKey key, IReadOnlyList<Leg> remembered, CancellationToken cancel) =>
        ReadAsync(traders.Find(key.User), key, remembered, cancel);

    /// <summary>An account of which nothing could be read.</summary>
    /// <inheritdoc cref="LiveSnapshot.OfNothing"/>
    public LiveAccount Unread(AccountKey key, IReadOnlyList<Leg> remembered, Gap why, DateTimeOffset since)
    {
        var (trader, nothing) = (traders.Find(key.User), LiveSnapshot.OfNothing(why, since));
        return new LiveAccount(
            new AccountView(nothing, trader, key, atClose: false), new MarketView(nothing, trader.Scope), remembered, [], cache.Status, [], []);
    }

    /// <summary>How the cache answers now.</summary>
    public async Task<CacheStatus> CacheAsync(CancellationToken cancel)
    {
        await cache.ReadAsync([CacheKeys.History.For(FeedHistory.Cache)], cancel);
        return cache.Status;
    }

    public Task<LiveAccount> ReadAsync(Trader trader, AccountKey key, CancellationToken cancel) => ReadAsync(trader, key, [], cancel);

    private async Task<LiveAccount> ReadAsync(Trader trader, AccountKey key, IReadOnlyList<Leg> remembered, CancellationToken cancel)
    {
        string[] histories = [CacheKeys.MarketFeed(trader.Scope), CacheKeys.AccountFeed(trader.Scope), FeedHistory.Cache];
        var held = await cache.ReadAsync([.. AccountView.KeysFor(trader, key), .. histories.Select(CacheKeys.History.For)], cancel);
        var legs = held.Get(CacheKeys.Positions, key.ToString())?.Value ?? remembered;
        var orders = held.Get(CacheKeys.Orders, key.ToString())?.Value ?? [];
        var ordered = orders.Where(o => o.IsWorking).SelectMany(o => o.Legs)
            .Select(l => StreamerSymbols.Find(l.Symbol, legs)).OfType<string>().ToLookup(StreamerSymbols.IsOption);
        var options = legs.Where(l => l.IsOption).Select(l => l.StreamerSymbol).OfType<string>().Concat(ordered[true]).Distinct();
        var others = legs.Where(l => !l.IsOption).Select(l => l.StreamerSymbol);
        var underlyings = others.Concat(legs.Select(StreamerSymbols.OfUnderlying)).OfType<string>().Concat(ordered[false])
            .Append(Benchmark.Symbol).Distinct().ToList();

        var live = await cache.ReadAsync(
            [.. MarketView.KeysFor(trader.Scope, options, underlyings), .. MarketView.MetricsKeysFor(trader.Scope, underlyings)], cancel);
        var market = new MarketView(live, trader.Scope);
        return new LiveAccount(
            new AccountView(held, trader, key, market.Session.IsAtClose),
            market,
            legs,
            [.. Pulses(trader.Scope, live, held)],
            cache.Status,
            held.Get(CacheKeys.Accounts, trader.User)?.Value ?? [],
            [.. histories.Select(h => held.Get(CacheKeys.History, h)).OfType<FeedHistory>()]);
    }

    public async Task<Reading<IReadOnlyList<AccountInfo>>> AccountsAsync(string user, CancellationToken cancel)
    {
        var trader = traders.Find(user);
        var pulse = CacheKeys.AccountFeed(trader.Scope);
        var read = await cache.ReadAsync([CacheKeys.Accounts.For(user), CacheKeys.Pulse.For(pulse)], cancel);
        var accounts = read.Get(CacheKeys.Accounts, user);
        if (read.Unread is { } gap) return Reading<IReadOnlyList<AccountInfo>>.Unavailable(gap);
        return accounts is null
            ? Reading<IReadOnlyList<AccountInfo>>.Unavailable(Reason.NotYetReceived, detail: read.Get(CacheKeys.Pulse, pulse)?.Detail)
            : Reading<IReadOnlyList<AccountInfo>>.Live(accounts.Value, accounts.At);
    }

    private static IEnumerable<FeedPulse> Pulses(string scope, LiveSnapshot live, LiveSnapshot held)
    {
        if (live.Get(CacheKeys.Pulse, CacheKeys.MarketFeed(scope)) is { } market) yield return market;
        if (held.Get(CacheKeys.Pulse, CacheKeys.AccountFeed(scope)) is { } account) yield return account;
    }
}
