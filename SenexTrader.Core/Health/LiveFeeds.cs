using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Services.Views;

namespace SenexTrader.Core.Health;

/// <summary>What the cache says of every trader's feeds, without reading a single position.</summary>
public sealed class LiveFeeds(LiveViews views, TraderDirectory traders)
{
    public async Task<IReadOnlyList<(Trader Trader, FeedPulse? Pulse)>> OfKindAsync(string feed, CancellationToken cancel)
    {
        var found = new List<(Trader, FeedPulse?)>();
        foreach (var trader in traders.All)
        {
            var live = await views.ReadAsync(trader, AccountKey.Unknown(trader.User), cancel);
            found.Add((trader, live.Feeds.FirstOrDefault(p => p.Feed.Split('@')[0] == feed)));
        }

        return found;
    }

    public Task<CacheStatus> CacheAsync(CancellationToken cancel) => views.CacheAsync(cancel);
}
