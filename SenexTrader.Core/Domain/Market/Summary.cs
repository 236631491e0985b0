namespace SenexTrader.Core.Domain.Market;

/// <summary>The session's prices. Everything may be missing before the open.</summary>
/// <param name="DayId">Days since 1970-01-01 of the session.</param>
/// <param name="PrevDayClose">The close that a day change is measured from.</param>
public sealed record Summary(
    int? DayId, decimal? Open, decimal? High, decimal? Low, decimal? Close, decimal? PrevDayClose, long? OpenInterest);
