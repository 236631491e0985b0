namespace SenexTrader.Core.Streaming.Tastytrade;

/// <summary>The date at the exchanges, which are all in New York.</summary>
internal static class ExchangeDate
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    public static DateOnly Of(DateTimeOffset time) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time, NewYork).DateTime);
}
