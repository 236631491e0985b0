using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Services.Views;

namespace SenexTrader.Tests.Support;

/// <summary>What would rest in the cache, put together by hand: for calculations that need no server.</summary>
internal sealed class CacheOfWrites
{
    private readonly Dictionary<string, byte[]> values = new(StringComparer.Ordinal);

    public DateTimeOffset At { get; set; } = Given.Now;

    public DateTimeOffset? UnreachableSince { get; set; }

    public static CacheOfWrites Healthy() => new CacheOfWrites()
        .Put(CacheKeys.Pulse, "dxlink", Given.Pulse("dxlink"))
        .Put(CacheKeys.Pulse, "account", Given.Pulse("account"));

    public CacheOfWrites Put<T>(CacheKey<T> key, string id, T value)
    {
        var write = CacheWrite.Of(key, id, value);
        values[write.Key] = write.Json;
        return this;
    }

    public CacheOfWrites Raw(string key, string text)
    {
        values[key] = System.Text.Encoding.UTF8.GetBytes(text);
        return this;
    }

    public CacheOfWrites Quote(string symbol, decimal? bid, decimal? ask, long epoch = Given.Epoch, DateTimeOffset? at = null) =>
        Put(CacheKeys.Quote, symbol, Given.Stamp(new Quote(bid, ask), epoch, at));

    public CacheOfWrites Greeks(string symbol, double? delta, double? gamma = 0, double? theta = 0, double? vega = 0, double? iv = 0.2) =>
        Put(CacheKeys.Greeks, symbol, Given.Stamp(new Greeks(iv, delta, gamma, theta, vega, 0, null)));

    public CacheOfWrites Last(string symbol, decimal? price) => Put(CacheKeys.Trade, symbol, Given.Stamp(new Trade(price, null, null, null)));

    /// <summary>The broker's slow figures of an underlying.</summary>
    public CacheOfWrites Beta(string symbol, double? beta, DateTimeOffset? at = null) =>
        Put(CacheKeys.MarketMetrics, symbol, Given.Stamp(new MarketMetrics(0.3, 0.5, beta, Given.Now), at: at));

    public CacheOfWrites Holding(params Leg[] legs) =>
        Put(CacheKeys.Positions, Given.Account.ToString(), Given.Stamp<IReadOnlyList<Leg>>(legs));

    public CacheOfWrites Orders(params Order[] orders) =>
        Put(CacheKeys.Orders, Given.Account.ToString(), Given.Stamp<IReadOnlyList<Order>>(orders));

    public CacheOfWrites Closed(params Leg[] legs) =>
        Put(CacheKeys.Closed, Given.Account.ToString(), Given.Stamp<IReadOnlyList<Leg>>(legs));

    public CacheOfWrites Last(string symbol, decimal price) =>
        Put(CacheKeys.Trade, symbol, Given.Stamp(new Trade(price, 1, Given.Now, 100)));

    public CacheOfWrites Worth(string span, NetLiqHistory history) =>
        Put(CacheKeys.NetLiq, $"{Given.Account}:{span}", Given.Stamp(history));

    public CacheOfWrites Session(SessionState state) =>
        Put(CacheKeys.Session, "Equity", Given.Stamp(new MarketSession(state, null, null, null)));

    public LiveSnapshot Snapshot() => new(UnreachableSince is null ? values : [], At, UnreachableSince);

    public MarketView Market() => new(Snapshot(), "");

    public ILiveReader Reader() => new HandReader(this);

    private sealed class HandReader(CacheOfWrites writes) : ILiveReader
    {
        public Core.Domain.Metrics.CacheStatus Status => new("by hand", TimeSpan.Zero);

        public Task<LiveSnapshot> ReadAsync(IReadOnlyCollection<string> keys, CancellationToken cancel) =>
            Task.FromResult(writes.Snapshot());

        public IDisposable OnChanged(Action<IReadOnlyList<string>> changed) => new Nothing();

        public IDisposable OnSignal(Action<LiveSignal> signalled) => new Nothing();
    }

    private sealed class Nothing : IDisposable
    {
        public void Dispose()
        {
        }
    }
}
