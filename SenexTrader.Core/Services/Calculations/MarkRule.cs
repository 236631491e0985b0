using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Core.Services.Views;

namespace SenexTrader.Core.Services.Calculations;

/// <summary>
/// The mark, per share: the middle of bid and ask. A bid of 0 is a price, and an option's missing bid counts as 0;
/// without an ask there is no mark. What has no quotes at all (an index) is marked at its last trade.
/// </summary>
public static class MarkRule
{
    public const string InWords = "Middle of bid and ask; a bid of 0 counts; no ask, no mark; an index uses its last trade.";

    public static Reading<decimal> Mark(MarketView market, string? symbol, InstrumentKind kind)
    {
        var quote = market.Quote(symbol);
        if (kind is InstrumentKind.Index && !quote.IsLive && quote.Gap.Reason is Reason.NotYetReceived)
            return Last(market, symbol);
        return quote.Then(q => (q.Bid, q.Ask) switch
        {
            (_, null) => Reading<decimal>.Unavailable(Reason.OneSided, quote.AsOf, "no ask"),
            (null, { } ask) when IsOption(kind) => Reading<decimal>.Live(ask / 2, quote.AsOf, quote.AtClose),
            (null, _) => Reading<decimal>.Unavailable(Reason.OneSided, quote.AsOf, "no bid"),
            ({ } bid, { } ask) => Reading<decimal>.Live((bid + ask) / 2, quote.AsOf, quote.AtClose),
        });
    }

    public static Reading<decimal> Bid(MarketView market, string? symbol, InstrumentKind kind) =>
        Side(market.Quote(symbol), q => q.Bid ?? (IsOption(kind) && q.Ask is not null ? 0m : null), "no bid");

    public static Reading<decimal> Ask(MarketView market, string? symbol) =>
        Side(market.Quote(symbol), q => q.Ask, "no ask");

    public static Reading<decimal> Last(MarketView market, string? symbol) => market.Trade(symbol) is var trade && trade.IsLive
        ? trade.Value.Price is { } price
            ? Reading<decimal>.Live(price, trade.AsOf, trade.AtClose)
            : Reading<decimal>.Unavailable(Reason.NotQuoted, trade.AsOf, "no trade yet")
        : Reading<decimal>.Unavailable(trade.Gap);

    private static Reading<decimal> Side(Reading<Domain.Market.Quote> quote, Func<Domain.Market.Quote, decimal?> side, string none) =>
        quote.Then(q => side(q) is { } price
            ? Reading<decimal>.Live(price, quote.AsOf, quote.AtClose)
            : Reading<decimal>.Unavailable(Reason.OneSided, quote.AsOf, none));

    private static bool IsOption(InstrumentKind kind) => kind is InstrumentKind.EquityOption or InstrumentKind.FutureOption;
}
