using SenexTrader.Blazor.Simulation.Market;

namespace SenexTrader.Tests.Support.Fire;

/// <summary>
/// What a cell may say: every value its number had in a span of time, worked out from the broker's own events by rules
/// written here a second time.
/// </summary>
internal sealed class Truth(TapeMemory tape)
{
    private readonly Dictionary<string, List<(DateTimeOffset At, decimal Basis)>> bases = [];

    /// <summary>The values of a symbol's quote figure since a moment; empty when the market has none.</summary>
    public IReadOnlyList<decimal> OfQuote(string metric, string symbol, bool isOption, DateTimeOffset from) => metric switch
    {
        "last" => [.. tape.Since("Trade", symbol, from).Select(e => Decimal(e, "price")).OfType<decimal>()],
        "change_pct" => Pairs(tape.Since("Trade", symbol, from), tape.Since("Summary", symbol, from), (trade, summary) =>
            Decimal(trade, "price") is { } last && Decimal(summary, "prevDayClosePrice") is { } close && close > 0 ? (last - close) / close : null),
        _ when !isOption && tape.Since("Quote", symbol, from).Count == 0 => metric == "mark" ? OfQuote("last", symbol, false, from) : [],
        _ => [.. tape.Since("Quote", symbol, from).Select(e => OfQuote(metric, e, isOption)).OfType<decimal>()],
    };

    /// <summary>The values of a leg's figure since a moment.</summary>
    public IReadOnlyList<decimal> OfLeg(string metric, HeldLeg leg, DateTimeOffset from) => metric switch
    {
        "bid" or "ask" or "mark" => OfQuote(metric, leg.Streamer, leg.IsOption, from),
        "pnl_open" => [.. Marks(leg, from).Select(m => (m - leg.AverageOpen) * leg.Shares)],
        "pnl_day" => [.. Marks(leg, from).SelectMany(m => Bases(leg, from).Select(b => (m - b) * leg.Shares))],
        "iv" => [.. Greeks(leg, "volatility", from)],
        "delta" when !leg.IsOption => [leg.Shares],
        "gamma" or "theta" or "vega" when !leg.IsOption => [0m],
        "delta" or "gamma" or "theta" or "vega" => [.. Greeks(leg, metric, from).Select(g => g * leg.Shares)],
        _ => [],
    };

    /// <summary>Takes down from what the broker counts the day's gains now.</summary>
    public void Note(IEnumerable<HeldLeg> legs, DateTimeOffset now)
    {
        foreach (var leg in legs)
        {
            if (!bases.TryGetValue(leg.Symbol, out var known)) bases[leg.Symbol] = known = [];
            if (known.Count == 0 || known[^1].Basis != leg.DayBasis) known.Add((now, leg.DayBasis));
        }
    }

    // The one that stood at the moment, and every one since.
    private IEnumerable<decimal> Bases(HeldLeg leg, DateTimeOffset from)
    {
        var known = bases[leg.Symbol];
        return known.Skip(Math.Max(known.FindLastIndex(b => b.At <= from), 0)).Select(b => b.Basis);
    }

    private IReadOnlyList<decimal> Marks(HeldLeg leg, DateTimeOffset from) => OfQuote("mark", leg.Streamer, leg.IsOption, from);

    private IEnumerable<decimal> Greeks(HeldLeg leg, string field, DateTimeOffset from) =>
        tape.Since("Greeks", leg.Streamer, from).Select(e => Decimal(e, field)).OfType<decimal>();

    private static decimal? OfQuote(string metric, MarketEvent quote, bool isOption)
    {
        var (bid, ask) = (Decimal(quote, "bidPrice"), Decimal(quote, "askPrice"));
        if (isOption && ask is not null) bid ??= 0;
        return metric switch { "bid" => bid, "ask" => ask, _ => (bid + ask) / 2 };
    }

    private static IReadOnlyList<decimal> Pairs(
        IReadOnlyList<MarketEvent> firsts, IReadOnlyList<MarketEvent> seconds, Func<MarketEvent, MarketEvent, decimal?> join) =>
        [.. firsts.SelectMany(f => seconds.Select(s => join(f, s))).OfType<decimal>()];

    private static decimal? Decimal(MarketEvent market, string field) =>
        market.TryGet(field, out var value) && value.Kind == FieldKind.Double && double.IsFinite(value.Double) ? (decimal)value.Double : null;
}
