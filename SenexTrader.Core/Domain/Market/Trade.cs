namespace SenexTrader.Core.Domain.Market;

/// <summary>The last print.</summary>
/// <param name="Price">Per share; null where the feed sends no number.</param>
/// <param name="Time">The exchange's time of the print, UTC; null where not given.</param>
/// <param name="DayVolume">Shares or contracts today; can be fractional.</param>
public sealed record Trade(decimal? Price, double? Size, DateTimeOffset? Time, double? DayVolume);
