using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Persistence;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Persistence;

public class SavedTogetherTests
{
    private static readonly AccountKey All = AccountKey.All([Trader.TheOwner]);

    [Fact]
    public void What_was_saved_of_two_accounts_adds_up_as_old_as_the_older_and_a_share_is_left_out()
    {
        var all = SavedTogether.Of(All, [Saved("5WT00001", 100m, 0), Saved("5WT00002", 40m, 5)])!;
        var sum = Assert.Single(all.Portfolio);
        Assert.Equal(new SavedFigure("net_liq", 140m, null, Given.Now.AddMinutes(-5), true), sum);
        Assert.Equal(Given.Now.AddMinutes(-5), all.SavedAt);
        Assert.Equal(["5WT00001~spy", "5WT00002~spy"], all.Positions.Select(p => p.Id));
        Assert.Equal(["5WT00001", "5WT00002"], all.Positions.Select(p => p.Holder));
    }

    [Fact]
    public void Each_account_stands_by_itself_too_with_its_own_time_and_its_rows_by_the_names_they_have_among_all()
    {
        var all = SavedTogether.Of(All, [Saved("5WT00001", 100m, 0), null, Saved("5WT00002", 40m, 5)])!;
        Assert.Equal([("5WT00001", Given.Now), ("5WT00002", Given.Now.AddMinutes(-5))], all.Parts.Select(p => (p.Account.Account, p.SavedAt)));
        Assert.Equal(all.Positions, all.Parts.SelectMany(p => p.Positions));
        Assert.Equal(40m, all.Parts[1].Portfolio.Single(f => f.Metric == "net_liq").Money);
    }

    [Fact]
    public void A_sum_without_one_of_the_accounts_is_not_complete() =>
        Assert.False(SavedTogether.Of(All, [Saved("5WT00001", 100m, 0), null])!.Portfolio.Single().Complete);

    [Fact]
    public void Where_nothing_was_saved_there_is_nothing() => Assert.Null(SavedTogether.Of(All, [null, null]));

    [Fact]
    public void A_line_has_only_the_saves_that_have_every_account()
    {
        SavedPoint[] first = [new("net_liq", Given.Now, 1), new("net_liq", Given.Now.AddMinutes(10), 2), new("bp_used", Given.Now, 0.4)];
        SavedPoint[] second = [new("net_liq", Given.Now, 10), new("bp_used", Given.Now, 0.4)];
        Assert.Equal([new SavedPoint("net_liq", Given.Now, 11)], SavedTogether.Lines([first, second]));
    }

    private static SavedMetrics Saved(string account, decimal worth, int minutesAgo)
    {
        var at = Given.Now.AddMinutes(-minutesAgo);
        return new SavedMetrics(
            new AccountKey("owner", account), at,
            [new SavedPosition("spy", "SPY", "Stock", "100 sh", [], [])],
            [new SavedFigure("net_liq", worth, null, at, true), new SavedFigure("bp_used", null, 0.4, at, true)]);
    }
}
