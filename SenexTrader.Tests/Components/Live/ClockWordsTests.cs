using SenexTrader.Blazor.Components.Live;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.Live;

public class ClockWordsTests
{
    [Theory]
    [InlineData(-3, "0 s")]
    [InlineData(12, "12 s")]
    [InlineData(200, "3 m 20 s")]
    [InlineData(8040, "2 h 14 m")]
    [InlineData(273600, "3 d 4 h")]
    public void Spans_are_said_in_two_units_at_most(int seconds, string words) =>
        Assert.Equal(words, ClockWords.Span(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void Dates_are_written_one_way_for_each_use()
    {
        var (day, today) = (new DateOnly(2027, 1, 5), new DateOnly(2026, 11, 24));
        Assert.Equal(
            ["5 Jan 2027", "5 Jan", "Tue 5 Jan 2027", "Tue 24 Nov", "2027-01-05"],
            [ClockWords.Day(day), ClockWords.ShortDay(day), ClockWords.WeekDay(day, today), ClockWords.WeekDay(today, today), ClockWords.IsoDay(day)]);
        Assert.Equal(
            ["24 Nov 2026 19:46Z", "24 Nov 2026 19:46:02Z", "20261124T194602Z"],
            [ClockWords.UtcMinute(Some.Now), ClockWords.UtcSecond(Some.Now), ClockWords.Stamp(Some.Now)]);
    }

    [Theory]
    [InlineData(0.44, "0.4 s")]
    [InlineData(75, "1 m 15 s")]
    public void Short_spans_are_said_to_the_tenth(double seconds, string words) =>
        Assert.Equal(words, ClockWords.Precise(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void Scripts_read_utc() => Assert.Equal("2026-11-24T19:46:02.000Z", ClockWords.Iso(Some.Now));
}
