namespace SenexTrader.Blazor.Simulation.Market.Events;

/// <summary>Every event type of the feed with its fields, as dxFeed's schema names and orders them.</summary>
public static class EventSchemas
{
    public static readonly EventSchema Quote = new("Quote",
        "sequence", "timeNanoPart", "bidTime", "bidExchangeCode", "bidPrice", "bidSize", "askTime", "askExchangeCode", "askPrice", "askSize");

    public static readonly EventSchema Trade = Prints("Trade");
    public static readonly EventSchema TradeEth = Prints("TradeETH");

    public static readonly EventSchema Summary = new("Summary",
        "dayId", "dayOpenPrice", "dayHighPrice", "dayLowPrice", "dayClosePrice", "dayClosePriceType",
        "prevDayId", "prevDayClosePrice", "prevDayClosePriceType", "prevDayVolume", "openInterest");

    public static readonly EventSchema Profile = new("Profile",
        "description", "shortSaleRestriction", "tradingStatus", "statusReason", "haltStartTime", "haltEndTime", "highLimitPrice", "lowLimitPrice",
        "high52WeekPrice", "low52WeekPrice", "beta", "earningsPerShare", "dividendFrequency", "exDividendAmount", "exDividendDayId", "shares", "freeFloat");

    public static readonly EventSchema Greeks = new("Greeks",
        "eventFlags", "index", "time", "sequence", "price", "volatility", "delta", "gamma", "theta", "rho", "vega");

    public static readonly EventSchema TheoPrice = new("TheoPrice",
        "eventFlags", "index", "time", "sequence", "price", "underlyingPrice", "delta", "gamma", "dividend", "interest");

    public static readonly EventSchema Underlying = new("Underlying",
        "eventFlags", "index", "time", "sequence", "volatility", "frontVolatility", "backVolatility", "callVolume", "putVolume", "optionVolume", "putCallRatio");

    public static readonly EventSchema Series = new("Series",
        "eventFlags", "index", "time", "sequence", "expiration", "volatility", "callVolume", "putVolume", "putCallRatio", "forwardPrice", "dividend", "interest");

    public static readonly EventSchema TimeAndSale = new("TimeAndSale",
        "eventFlags", "index", "time", "timeNanoPart", "sequence", "exchangeCode", "price", "size", "bidPrice", "askPrice", "exchangeSaleConditions",
        "tradeThroughExempt", "aggressorSide", "spreadLeg", "extendedTradingHours", "validTick", "type", "buyer", "seller");

    public static readonly EventSchema Candle = new("Candle",
        "eventFlags", "index", "time", "sequence", "count", "open", "high", "low", "close", "volume", "vwap", "bidVolume", "askVolume", "impVolatility", "openInterest");

    private static EventSchema Prints(string type) => new(type,
        "time", "timeNanoPart", "sequence", "exchangeCode", "price", "change", "size", "dayId", "dayVolume", "dayTurnover", "tickDirection", "extendedTradingHours");
}
