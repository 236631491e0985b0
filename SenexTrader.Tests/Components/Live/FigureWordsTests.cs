using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.Live;

public class FigureWordsTests
{
    [Theory]
    [InlineData(16, 16, PartKind.Positions, FigureState.Live, "16 of 16 positions")]
    [InlineData(16, 16, PartKind.Positions, FigureState.Closed, "16 of 16, at close")]
    [InlineData(15, 16, PartKind.Positions, FigureState.Partial, "15 of 16 positions")]
    [InlineData(2, 2, PartKind.Accounts, FigureState.Live, "2 of 2 accounts")]
    [InlineData(2, 2, PartKind.Accounts, FigureState.Closed, "2 accounts, at close")]
    [InlineData(1, 2, PartKind.Accounts, FigureState.Closed, "1 of 2 accounts, at close")]
    public void Under_a_total_stands_what_it_covers_in_the_room_there_is(int complete, int all, PartKind of, FigureState state, string words) =>
        Assert.Equal(words, FigureWords.Under(DisplayClock.Exchange, new Figure(state, Money: 1, AsOf: Some.Now, Coverage: new Coverage(complete, all, of))));
}
