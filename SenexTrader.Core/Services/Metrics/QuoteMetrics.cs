using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Services.Calculations;
using SenexTrader.Core.Services.Views;

namespace SenexTrader.Core.Services.Metrics;

/// <summary>The figures that move with a single quote: the same for a beat's rows and for quotes in view.</summary>
public static class QuoteMetrics
{
    private static readonly Dictionary<string, Func<MarketView, string?, InstrumentKind, Figure>> Rules = new()
    {
        ["bid"] = (market, symbol, kind) => Figure.Of(MarkRule.Bid(market, symbol, kind)),
        ["ask"] = (market, symbol, _) => Figure.Of(MarkRule.Ask(market, symbol)),
        ["mark"] = (market, symbol, kind) => Figure.Of(MarkRule.Mark(market, symbol, kind)),
        ["last"] = (market, symbol, _) => Figure.Of(MarkRule.Last(market, symbol)),
        ["change"] = (market, symbol, _) => Figure.Of(Change(market, symbol)),
        ["volume"] = (market, symbol, _) => Figure.Of(Volume(market, symbol)),
        ["iv_rank"] = (market, symbol, _) => Figure.Of(SlowFigures.IvRank(market, symbol)),
        ["change_pct"] = (market, symbol, _) => Figure.Of(DayChange(market, symbol)),
    };

    public static MetricCalculation Mark { get; } = OfLeg("mark") with { Position = view => Figure.Of(NetMark(view)) };

    public static MetricCalculation OfLeg(string name) =>
        new(leg => Rules[name](leg.Market, leg.Leg.StreamerSymbol, leg.Leg.Kind));

    public static MetricCalculation OfUnderlying(string name) =>
        new(Underlying: group => Rules[name](group.Market, group.StreamerSymbol, InstrumentKind.Unknown));

    /// <summary>Every quote figure of one symbol, for a quote in view.</summary>
    public static FigureSet All(MarketView market, string symbol, InstrumentKind kind) =>
        FigureSets.From(Rules.Select(rule => (rule.Key, rule.Value(market, symbol, kind))));

    /// <summary>(last − previous close) / previous close, as a fraction.</summary>
    private static Reading<double> DayChange(MarketView market, string? symbol) =>
        MarkRule.Last(market, symbol).With(PreviousClose(market, symbol), (last, previous) => (double)((last - previous) / previous));

    /// <summary>Last − previous close, in dollars per share.</summary>
    private static Reading<decimal> Change(MarketView market, string? symbol) =>
        MarkRule.Last(market, symbol).With(PreviousClose(market, symbol), (last, previous) => last - previous);

    private static Reading<double> Volume(MarketView market, string? symbol)
    {
        var trade = market.Trade(symbol);
        return trade.Then(t => t.DayVolume is { } volume && double.IsFinite(volume)
            ? Reading<double>.Live(volume, trade.AsOf, trade.AtClose)
            : Reading<double>.Unavailable(Reason.NotQuoted, trade.AsOf, "no volume"));
    }

    private static Reading<decimal> PreviousClose(MarketView market, string? symbol)
    {
        var summary = market.Summary(symbol);
        return summary.Then(s => s.PrevDayClose is > 0 and { } price
            ? Reading<decimal>.Live(price, summary.AsOf, summary.AtClose)
            : Reading<decimal>.Unavailable(Reason.NotQuoted, summary.AsOf, "no previous close"));
    }

    /// <summary>
    /// What one unit of the position is worth per share: negative where closing it costs. Undefined where legs
    /// have different multipliers (stock beside options).
    /// </summary>
    private static Reading<decimal> NetMark(PositionView view)
    {
        if (view.Legs.Select(l => l.Leg.Multiplier).Distinct().Count() > 1)
            return Reading<decimal>.Unavailable(Reason.NotDefined);
        var units = view.Position.Units;
        return Roll.Position(view, l => l.Held.With(
            MarkRule.Mark(l.Market, l.Leg.StreamerSymbol, l.Leg.Kind), (held, mark) => mark * held.Quantity / units));
    }
}
