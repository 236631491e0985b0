using SenexTrader.Blazor.Simulation.Market;

namespace SenexTrader.Blazor.Simulation.DxLink.Frames;

/// <summary>The fields of each dxFeed event type in dxFeed's order. Suffixes: none double, # integer, $ text, ? flag.</summary>
internal sealed class EventSchema
{
    private const string Timed = "eventFlags# index# time# ";
    private const string Trading = "time# timeNanoPart# sequence# exchangeCode$ price change size dayId# dayVolume dayTurnover tickDirection$ extendedTradingHours?";

    private static readonly Dictionary<string, EventSchema> All = new Dictionary<string, string>
    {
        ["Quote"] = "sequence# timeNanoPart# bidTime# bidExchangeCode$ bidPrice bidSize askTime# askExchangeCode$ askPrice askSize",
        ["Trade"] = Trading,
        ["TradeETH"] = Trading,
        ["Summary"] = "dayId# dayOpenPrice dayHighPrice dayLowPrice dayClosePrice dayClosePriceType$ prevDayId# prevDayClosePrice prevDayClosePriceType$ prevDayVolume openInterest#",
        ["Profile"] = "description$ shortSaleRestriction$ tradingStatus$ statusReason$ haltStartTime# haltEndTime# highLimitPrice lowLimitPrice high52WeekPrice low52WeekPrice beta earningsPerShare dividendFrequency exDividendAmount exDividendDayId# shares freeFloat",
        ["Greeks"] = Timed + "sequence# price volatility delta gamma theta rho vega",
        ["TheoPrice"] = Timed + "sequence# price underlyingPrice delta gamma dividend interest",
        ["Underlying"] = Timed + "sequence# volatility frontVolatility backVolatility callVolume putVolume optionVolume putCallRatio",
        ["Series"] = Timed + "sequence# expiration# volatility callVolume putVolume putCallRatio forwardPrice dividend interest",
        ["TimeAndSale"] = Timed + "timeNanoPart# sequence# exchangeCode$ price size bidPrice askPrice exchangeSaleConditions$ tradeThroughExempt$ aggressorSide$ spreadLeg? extendedTradingHours? validTick? type$ buyer$ seller$",
        ["Candle"] = Timed + "sequence# count# open high low close volume vwap bidVolume askVolume impVolatility openInterest",
        // Known to the protocol, but nothing the simulated market trades: subscribing them is answered with silence.
        ["OptionSale"] = Timed,
        ["Order"] = Timed,
        ["SpreadOrder"] = Timed,
        ["AnalyticOrder"] = Timed,
        ["OtcMarketsOrder"] = Timed,
        ["Configuration"] = "",
        ["Message"] = "",
    }.ToDictionary(t => t.Key, t => new EventSchema(t.Value));

    private EventSchema(string fields) =>
        Columns = [.. $"eventType$ eventSymbol$ eventTime# {fields}".Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Read)];

    public static IEnumerable<string> Names => All.Keys;

    /// <summary>Every column, eventType first: what is sent to a client that asked for none in particular.</summary>
    public IReadOnlyList<Column> Columns { get; }

    public static EventSchema? Of(string type) => All.GetValueOrDefault(type);

    /// <summary>The asked for columns in the asked for order, without those this type does not have; all of them if none is left.</summary>
    public IReadOnlyList<Column> Choose(IEnumerable<string> names)
    {
        Column[] chosen = [.. names.Select(n => Columns.FirstOrDefault(c => c.Name == n)).Where(c => c.Name is not null)];
        return chosen.Length > 0 ? chosen : Columns;
    }

    private static Column Read(string field) => field[^1] switch
    {
        '#' => new(field[..^1], FieldKind.Integer),
        '$' => new(field[..^1], FieldKind.Text),
        '?' => new(field[..^1], FieldKind.Flag),
        _ => new(field, FieldKind.Double),
    };
}
