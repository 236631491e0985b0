namespace SenexTrader.Core.Streaming.DxLink;

/// <summary>The fields we read; every other column is stepped over.</summary>
internal enum FieldCode : byte
{
    Other,
    EventType,
    EventSymbol,
    BidPrice,
    AskPrice,
    BidSize,
    AskSize,
    Price,
    Size,
    Time,
    DayVolume,
    DayId,
    DayOpenPrice,
    DayHighPrice,
    DayLowPrice,
    DayClosePrice,
    PrevDayClosePrice,
    OpenInterest,
    Volatility,
    Delta,
    Gamma,
    Theta,
    Rho,
    Vega,
}
