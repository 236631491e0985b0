namespace SenexTrader.Core.Streaming.DxLink;

/// <summary>The session's prices. A field without a number is null.</summary>
/// <param name="DayId">Days since 1970-01-01.</param>
public readonly record struct SummaryEvent(
    string Symbol, long? DayId, decimal? Open, decimal? High, decimal? Low, decimal? Close, decimal? PrevDayClose, long? OpenInterest);
