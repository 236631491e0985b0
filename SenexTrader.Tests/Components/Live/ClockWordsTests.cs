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
    public void Scripts_read_utc() => Assert.Equal("2026-11-24T19:46:02.000Z", ClockWords.Iso(Some.Now));
}
