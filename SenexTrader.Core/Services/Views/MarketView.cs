using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Domain.Time;

namespace SenexTrader.Core.Services.Views;

/// <summary>One trader's market data at one moment, judged by the freshness rule. Everything in it was read together.</summary>
public sealed class MarketView(LiveSnapshot snapshot, string scope)
{
    private readonly FeedPulse? pulse = snapshot.Get(CacheKeys.Pulse, CacheKeys.MarketFeed(scope));

    public DateTimeOffset At => snapshot.At;

    public DateOnly ExchangeDate { get; } = ExchangeTime.DateAt(snapshot.At);

    public MarketSession Session { get; } =
        snapshot.Get(CacheKeys.Session, CacheKeys.EquitySession(scope))?.Value ?? MarketSession.Unknown;

    public Reading<Quote> Quote(string? symbol) => Read(CacheKeys.Quote, symbol);

    public Reading<Greeks> Greeks(string? symbol) => Read(CacheKeys.Greeks, symbol);

    public Reading<Trade> Trade(string? symbol) => Read(CacheKeys.Trade, symbol);

    public Reading<Summary> Summary(string? symbol) => Read(CacheKeys.Summary, symbol);

    /// <summary>
    /// Slow figures, which the broker's REST service tells: what rests there is current, for Streaming takes it away when it
    /// has not been confirmed for too long. They go with the feed: with the network gone nobody could take them back.
    /// </summary>
    public Reading<MarketMetrics> Metrics(string? symbol)
    {
        if ((snapshot.Unread ?? Freshness.Why(pulse)) is { } gap) return Reading<MarketMetrics>.Unavailable(gap);
        return symbol is not null && snapshot.Get(CacheKeys.MarketMetrics, CacheKeys.Scoped(scope, symbol)) is { } told
            ? Reading<MarketMetrics>.Live(told.Value, told.At, Session.IsAtClose)
            : Reading<MarketMetrics>.Unavailable(Reason.NotYetReceived, detail: "the broker has not told it");
    }

    /// <summary>The keys of slow figures.</summary>
    public static IEnumerable<string> MetricsKeysFor(string scope, IEnumerable<string> underlyings) =>
        underlyings.Select(s => CacheKeys.MarketMetrics.For(CacheKeys.Scoped(scope, s)));

    /// <summary>The keys a view of these symbols is read from, pulse and session included.</summary>
    public static IEnumerable<string> KeysFor(string scope, IEnumerable<string> options, IEnumerable<string> underlyings)
    {
        yield return CacheKeys.Pulse.For(CacheKeys.MarketFeed(scope));
        yield return CacheKeys.Session.For(CacheKeys.EquitySession(scope));
        foreach (var symbol in options)
        {
            yield return CacheKeys.Quote.For(CacheKeys.Scoped(scope, symbol));
            yield return CacheKeys.Greeks.For(CacheKeys.Scoped(scope, symbol));
        }

        foreach (var symbol in underlyings)
        {
            yield return CacheKeys.Quote.For(CacheKeys.Scoped(scope, symbol));
            yield return CacheKeys.Trade.For(CacheKeys.Scoped(scope, symbol));
            yield return CacheKeys.Summary.For(CacheKeys.Scoped(scope, symbol));
        }
    }

    private Reading<T> Read<T>(CacheKey<Stamped<T>> key, string? symbol)
    {
        if (symbol is null)
            return Reading<T>.Unavailable(Reason.Rejected, detail: "the feed has no symbol for it");
        var id = CacheKeys.Scoped(scope, symbol);
        var stamped = snapshot.Get(key, id);
        if (snapshot.IsUnreadable(key, id))
            return Reading<T>.Unavailable(Reason.Faulted, detail: $"what rests under {key.For(id)} is not ours");
        return Freshness.Judge(stamped, pulse, snapshot.Unread, Session.IsAtClose);
    }
}
