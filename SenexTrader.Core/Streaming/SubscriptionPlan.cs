using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Instruments;

namespace SenexTrader.Core.Streaming;

/// <summary>
/// What to ask the feed for, split by kind: options get Quote and Greeks; underlyings get Quote, Trade and Summary,
/// never Greeks, whose subscription the feed would answer with silence.
/// </summary>
/// <param name="Wanted">Each asked for once.</param>
/// <param name="Unresolved">Broker's symbols whose feed symbol cannot be told; nothing on them can be live.</param>
public sealed record SubscriptionPlan(IReadOnlySet<FeedSubscription> Wanted, IReadOnlyList<string> Unresolved)
{
    /// <summary>Beta-weighted figures are measured against it, whatever is held; and it is never quiet in an open session.</summary>
    public const string Benchmark = Domain.Market.Benchmark.Symbol;

    private static readonly FeedEventType[] OptionTypes = [FeedEventType.Quote, FeedEventType.Greeks];
    private static readonly FeedEventType[] UnderlyingTypes = [FeedEventType.Quote, FeedEventType.Trade, FeedEventType.Summary];

    /// <summary>Splits feed symbols by kind.</summary>
    public static IReadOnlySet<FeedSubscription> Split(IEnumerable<string> streamerSymbols) => streamerSymbols
        .SelectMany(s => (StreamerSymbols.IsOption(s) ? OptionTypes : UnderlyingTypes).Select(t => new FeedSubscription(t, s)))
        .ToHashSet();

    /// <summary>Everything an account needs: its legs, what they are written on, and its working orders.</summary>
    public static SubscriptionPlan Of(IEnumerable<Leg> legs, IEnumerable<Order> orders, IEnumerable<string> extra)
    {
        var unresolved = new List<string>();
        var known = legs.ToList();
        var symbols = new List<string>(extra);

        void Add(string? streamer, string symbol)
        {
            if (streamer is not null) symbols.Add(streamer);
            else if (!unresolved.Contains(symbol)) unresolved.Add(symbol);
        }

        foreach (var leg in known)
        {
            Add(leg.StreamerSymbol, leg.Symbol);
            Add(StreamerSymbols.OfUnderlying(leg), leg.Underlying);
        }

        foreach (var order in orders.Where(o => o.IsWorking))
        {
            foreach (var leg in order.Legs) Add(StreamerSymbols.Find(leg.Symbol, known), leg.Symbol);
            Add(StreamerSymbols.Find(order.Underlying, known), order.Underlying);
        }

        return new SubscriptionPlan(Split(symbols), unresolved);
    }
}
