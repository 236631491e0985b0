using SenexTrader.Core.Domain.Time;

namespace SenexTrader.Tests.Domain;

/// <summary>The days on which dates are easily got wrong. The exchange's date decides, whatever the server's zone.</summary>
public class ExchangeCalendarTests
{
    [Theory]
    [InlineData("2026-11-24T23:59:59Z", "2026-11-24")]
    [InlineData("2026-11-25T00:00:00Z", "2026-11-24")] // midnight UTC is the evening before
    [InlineData("2026-11-25T04:59:59Z", "2026-11-24")]
    [InlineData("2026-11-25T05:00:00Z", "2026-11-25")] // midnight in New York, winter
    [InlineData("2026-08-05T03:59:59Z", "2026-08-04")]
    [InlineData("2026-08-05T04:00:00Z", "2026-08-05")] // midnight in New York, summer
    [InlineData("2026-03-08T04:59:59Z", "2026-03-07")] // the day begins in winter time
    [InlineData("2026-03-08T05:00:00Z", "2026-03-08")]
    [InlineData("2026-03-09T03:59:59Z", "2026-03-08")] // and ends in summer time, an hour short
    [InlineData("2026-03-09T04:00:00Z", "2026-03-09")]
    [InlineData("2026-11-01T03:59:59Z", "2026-10-31")]
    [InlineData("2026-11-01T04:00:00Z", "2026-11-01")] // the day begins in summer time
    [InlineData("2026-11-02T04:59:59Z", "2026-11-01")] // and ends in winter time, an hour long
    [InlineData("2026-11-02T05:00:00Z", "2026-11-02")]
    public void The_date_changes_at_midnight_in_New_York(string instant, string date) =>
        Assert.Equal(DateOnly.ParseExact(date, "yyyy-MM-dd"), ExchangeTime.DateAt(Utc(instant)));

    [Theory]
    [InlineData("2026-03-06T21:00:00Z", "2026-03-20", 14)]
    [InlineData("2026-03-08T06:59:59Z", "2026-03-20", 12)] // before the hour that is left out
    [InlineData("2026-03-08T07:00:00Z", "2026-03-20", 12)] // and after it
    [InlineData("2026-11-01T05:30:00Z", "2026-11-20", 19)] // the hour that comes twice, first
    [InlineData("2026-11-01T06:30:00Z", "2026-11-20", 19)] // and again
    [InlineData("2026-11-27T18:30:00Z", "2026-11-27", 0)] // after an early close it is still the day
    [InlineData("2026-11-28T04:59:59Z", "2026-11-27", 0)]
    [InlineData("2026-11-28T05:00:00Z", "2026-11-27", -1)]
    [InlineData("2026-12-31T23:00:00Z", "2027-01-01", 1)]
    public void Days_to_expiration_are_whole_days_of_the_exchange(string now, string expiration, int days) =>
        Assert.Equal(days, ExchangeTime.DaysTo(DateOnly.ParseExact(expiration, "yyyy-MM-dd"), Utc(now)));

    [Theory]
    [InlineData("2026-03-06T14:30:00Z", -5)]
    [InlineData("2026-03-09T13:30:00Z", -4)]
    [InlineData("2026-10-30T13:30:00Z", -4)]
    [InlineData("2026-11-02T14:30:00Z", -5)]
    public void The_opening_bell_rings_at_half_past_nine_on_both_sides_of_each_change(string instant, int offset)
    {
        var bell = ExchangeTime.At(Utc(instant));
        Assert.Equal((new TimeSpan(9, 30, 0), TimeSpan.FromHours(offset)), (bell.TimeOfDay, bell.Offset));
    }

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
