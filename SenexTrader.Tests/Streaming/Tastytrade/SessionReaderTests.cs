using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Streaming.Tastytrade;
using SenexTrader.Core.Streaming.Tastytrade.Records;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Streaming.Tastytrade;

public class SessionReaderTests
{
    private static readonly DateTimeOffset Open = Legs.Time;
    private static readonly SessionRecord Record = new("Open", Open.AddHours(-1), Open, Open.AddHours(6), Open.AddHours(10), new(null, null, Open.AddDays(1), null, null, null));

    [Theory]
    [InlineData("Open", SessionState.Regular)]
    [InlineData("Pre-market", SessionState.Pre)]
    [InlineData("Extended", SessionState.Post)]
    [InlineData("Closed", SessionState.Closed)]
    [InlineData("Overnight", SessionState.Unknown)]
    [InlineData(null, SessionState.Unknown)]
    public void The_brokers_words_are_understood_and_new_ones_not_guessed(string? word, SessionState state) =>
        Assert.Equal(state, SessionReader.Read(Record with { State = word }, Open).State);

    [Fact]
    public void The_next_open_is_the_next_one_that_lies_ahead()
    {
        Assert.Equal(Open, SessionReader.Read(Record, Open.AddMinutes(-1)).NextOpenAt);
        Assert.Equal(Open.AddDays(1), SessionReader.Read(Record, Open.AddMinutes(1)).NextOpenAt);
        Assert.Null(SessionReader.Read(Record with { NextSession = null }, Open.AddMinutes(1)).NextOpenAt);
    }

    [Fact]
    public void The_next_question_comes_when_the_state_should_change()
    {
        var session = SessionReader.Read(Record, Open);
        Assert.Equal(Open, SessionReader.NextEdge(session, Open.AddSeconds(-1)));
        Assert.Equal(Open.AddHours(6), SessionReader.NextEdge(session, Open.AddSeconds(1)));
        Assert.Equal(Open.AddDays(1), SessionReader.NextEdge(session, Open.AddHours(7)));
    }
}
