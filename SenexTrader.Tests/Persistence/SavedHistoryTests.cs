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
}
