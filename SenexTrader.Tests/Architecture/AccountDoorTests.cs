namespace SenexTrader.Tests.Architecture;

/// <summary>What belongs to an account is reached through the one door, which asks whose it is.</summary>
public class AccountDoorTests
{
    private const string Door = "SenexTrader.Blazor.Components.Accounts.AccountAccess";
    private const string AccountHub = "SenexTrader.Core.Broadcast.AccountHub`1";
    private const string FirstPaints = "SenexTrader.Blazor.Components.Live.FirstPaints";

    public static TheoryData<string, string> Owned => new()
    {
        { "SenexTrader.Core.Broadcast.QuoteHub", "Subscribe" },
        { "SenexTrader.Core.Persistence.ISavedViews", "LatestAsync" },
        { "SenexTrader.Core.Persistence.ISavedViews", "AccountsAsync" },
        { FirstPaints, "LatestAsync" },
        { FirstPaints, "TogetherAsync" },
    };

    [Theory]
    [MemberData(nameof(Owned))]
    public void No_page_gets_at_something_of_an_account_but_through_the_door(string owner, string member) => Assert.DoesNotContain(Layers.Users(Code.Program, owner, member, Door, FirstPaints), user => user.StartsWith("SenexTrader.Blazor.", StringComparison.Ordinal));

    [Theory]
    [InlineData("SenexTrader.Core.Persistence.ISavedHistory", "PortfolioAsync")]
    [InlineData("SenexTrader.Core.Persistence.ISavedHistory", "PositionAsync")]
    [InlineData(AccountHub, "Subscribe")]
    [InlineData(AccountHub, "Latest")]
    [InlineData("SenexTrader.Core.Domain.Account.IOrderHistory", "ReadAsync")]
    [InlineData("SenexTrader.Core.Domain.Account.IOrderHistory", "FirstDayAsync")]
    [InlineData("SenexTrader.Core.Domain.Account.IHistoryWish", "Further")]
    [InlineData("SenexTrader.Core.Domain.Market.IBrokerWatchlists", "ReadAsync")]
    [InlineData("SenexTrader.Core.Domain.Market.IInstrumentSearch", "SearchAsync")]
    [InlineData("SenexTrader.Core.Domain.Market.IMarketWatch", "Watch")]
    [InlineData("SenexTrader.Core.Broadcast.CandleHub", "Subscribe")]
    [InlineData("SenexTrader.Core.Domain.Market.ICandleWatch", "WatchCandles")]
    public void Whoever_reads_it_otherwise_asks_the_door_whose_it_is_or_takes_the_account_that_came_through_it(string owner, string member)
    {
        var readers = Layers.Users(Code.Program, owner, member).Where(user => user.StartsWith("SenexTrader.Blazor.", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(readers);
        Assert.Empty(readers.Except([Door, .. Layers.Users(Code.Program, Door, "Demand"), .. Layers.Users(Code.Program, Door, "MaySee"),
            .. Layers.Users(Code.Program, "SenexTrader.Blazor.Components.Viewer", "get_Key"),
            .. Layers.Users(Code.Program, "SenexTrader.Blazor.Components.Viewer", "get_Market")]));
    }

    [Theory]
    [MemberData(nameof(Owned))]
    public void The_check_itself_sees_the_calls_it_looks_for(string owner, string member) => Assert.Contains(
        Layers.Users(Code.Program, owner, member),
        user => user.StartsWith(Door, StringComparison.Ordinal) || user.StartsWith(FirstPaints, StringComparison.Ordinal));
}
