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
    public void Times_are_the_exchanges_and_never_the_servers()
    {
        Assert.Equal("14:46:02", ClockWords.Second(Some.Now));
        Assert.Equal("24 Nov 14:46:02", ClockWords.Moment(Some.Now));
        Assert.Equal("2026-11-24T19:46:02.000Z", ClockWords.Iso(Some.Now));
    }

    [Fact]
    public void A_time_of_another_exchange_day_keeps_its_date()
    {
        Assert.Equal("14:46:02", ClockWords.SecondOrMoment(Some.Now, Some.Now.AddHours(9)));
        Assert.Equal("24 Nov 14:46:02", ClockWords.SecondOrMoment(Some.Now, Some.Now.AddHours(10)));
    }
}
