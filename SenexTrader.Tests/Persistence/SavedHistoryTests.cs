using SenexTrader.Core.Persistence;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Persistence;

public sealed class SavedHistoryTests : IDisposable
{
    private readonly SavingBench bench = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task Totals_come_back_in_order_from_the_given_moment_on()
    {
        bench.HoldTwoPositions();
        await bench.Saver.SaveAsync(Cancel);
        bench.Time.Advance(TimeSpan.FromMinutes(10));
        await bench.Saver.SaveAsync(Cancel);
        bench.Time.Advance(TimeSpan.FromMinutes(10));
        await bench.Saver.SaveAsync(Cancel);

        var points = await new SavedHistory(bench).PortfolioAsync(Given.Account, Given.Now.AddMinutes(5), ["net_liq", "delta"], Cancel);
        Assert.Equal(
            [("net_liq", 10), ("delta", 10), ("net_liq", 20), ("delta", 20)],
            points.OrderBy(p => p.At).ThenByDescending(p => p.Metric).Select(p => (p.Metric, (int)(p.At - Given.Now).TotalMinutes)));
        Assert.All(points.Where(p => p.Metric == "net_liq"), p => Assert.Equal(50_000.01, p.Value));
    }

    [Fact]
    public async Task A_partial_sum_is_no_point_of_a_line()
    {
        bench.HoldTwoPositions();
        bench.Cache.Quote("QQQ", 410m, null);
        await bench.Saver.SaveAsync(Cancel);
        var points = await new SavedHistory(bench).PortfolioAsync(Given.Account, Given.Now, ["net_liq", "pnl_open"], Cancel);
        Assert.Equal(["net_liq"], points.Select(p => p.Metric));
    }

    [Fact]
    public async Task Another_account_has_points_of_its_own()
    {
        bench.HoldTwoPositions();
        await bench.Saver.SaveAsync(Cancel);
        Assert.Empty(await new SavedHistory(bench).PortfolioAsync(Given.Account with { Account = "other" }, Given.Now, ["net_liq"], Cancel));
    }

    [Fact]
    public async Task A_position_has_its_own_figures_of_the_account_that_holds_it()
    {
        bench.HoldTwoPositions();
        await bench.Saver.SaveAsync(Cancel);
        bench.Time.Advance(TimeSpan.FromMinutes(10));
        await bench.Saver.SaveAsync(Cancel);
        var saved = (await bench.Views.LatestAsync(Given.Account, Cancel))!.Positions[1];
        var expected = (double)saved.Figures.Single(f => f.Metric == "pnl_open").Money!.Value;

        var points = await new SavedHistory(bench).PositionAsync(Given.Account, saved.Id, Given.Now, ["pnl_open"], Cancel);
        Assert.Equal([(0, expected), (10, expected)], points.Select(p => ((int)(p.At - Given.Now).TotalMinutes, p.Value)));
        Assert.Empty(await new SavedHistory(bench).PositionAsync(Given.Account with { Account = "other" }, saved.Id, Given.Now, ["pnl_open"], Cancel));
    }
}
