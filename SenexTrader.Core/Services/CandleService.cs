using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Services.Views;

namespace SenexTrader.Core.Services;

/// <summary>The candles of single symbols, live by the same rule as every other value.</summary>
public sealed class CandleService(ILiveReader cache, TraderDirectory traders)
{
    /// <param name="candleSymbol">From <see cref="CandleRange.SymbolOf"/>.</param>
    public async Task<Reading<CandleSeries>> ReadAsync(string user, string candleSymbol, CancellationToken cancel)
    {
        var scope = traders.Find(user).Scope;
        var id = CacheKeys.Scoped(scope, candleSymbol);
        var (feed, session) = (CacheKeys.MarketFeed(scope), CacheKeys.EquitySession(scope));
        var read = await cache.ReadAsync([CacheKeys.Pulse.For(feed), CacheKeys.Session.For(session), CacheKeys.Candles.For(id)], cancel);
        if (read.IsUnreadable(CacheKeys.Candles, id))
            return Reading<CandleSeries>.Unavailable(Reason.Faulted, detail: $"what rests under {CacheKeys.Candles.For(id)} is not ours");
        return Freshness.Judge(
            read.Get(CacheKeys.Candles, id), read.Get(CacheKeys.Pulse, feed), read.Unread,
            read.Get(CacheKeys.Session, session)?.Value.IsAtClose is true);
    }
}
