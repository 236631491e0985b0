using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Persistence;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Persistence;

public sealed class SavingTests : IDisposable
{
    private readonly SavingBench bench = new("other");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task Nothing_saved_is_null()
    {
        Assert.Null(await bench.Views.LatestAsync(Given.Account, Cancel));
        Assert.Null(bench.Views.LastSave);
    }

    [Fact]
    public async Task What_was_live_comes_back_exactly_with_its_times()
    {
        bench.HoldTwoPositions();
        bench.Time.SetUtcNow(Given.Now.AddSeconds(12.3456789));
        await bench.Saver.SaveAsync(Cancel);

        var live = await bench.Metrics.ReadAsync(Given.Account, Cancel);
        var saved = await bench.Views.LatestAsync(Given.Account, Cancel);

        Assert.NotNull(saved);
        Assert.Equal(bench.Time.GetUtcNow(), saved.SavedAt);
        Assert.Equal(Given.Account, saved.Account);
        Assert.Equal(Numbers(live.Portfolio), Numbers(saved.Portfolio));
        Assert.Equal(50_000.01m, saved.Portfolio.Single(f => f.Metric == "net_liq").Money);
        foreach (var (position, row) in live.Positions.Zip(saved.Positions))
        {
            Assert.Equal(
                (position.Position.Id, position.Position.Underlying, position.Position.Strategy, position.Position.Title),
                (row.Id, row.Underlying, row.Strategy, row.Title));
            Assert.Equal(Numbers(position.Figures), Numbers(row.Figures));
            Assert.Equal(position.Legs.Select(l => Numbers(l.Figures)), row.Legs.Select(l => Numbers(l.Figures)));
            Assert.Equal(
                position.Legs.Select(l => (l.Leg.Symbol, l.Leg.Quantity, l.Leg.Option?.Expiration)),
                row.Legs.Select(l => (l.Symbol, l.Quantity, l.Expiration)));
        }

        Assert.Equal(live.Positions.Count(), saved.Positions.Count);
        Assert.Equal(3, saved.Positions.Sum(p => p.Legs.Count));
    }

    [Fact]
    public async Task A_missing_figure_stays_missing_and_a_partial_sum_says_so()
    {
        bench.HoldTwoPositions();
        bench.Cache.Quote("QQQ", 410m, null);
        await bench.Saver.SaveAsync(Cancel);

        var saved = await bench.Views.LatestAsync(Given.Account, Cancel);
        var stock = Assert.Single(saved!.Positions, p => p.Underlying == "QQQ");
        Assert.DoesNotContain(stock.Figures, f => f.Metric == "pnl_open");
        Assert.DoesNotContain(stock.Legs[0].Figures, f => f.Metric is "mark" or "ask");
        Assert.False(saved.Portfolio.Single(f => f.Metric == "pnl_open").Complete);
        Assert.True(saved.Portfolio.Single(f => f.Metric == "net_liq").Complete);
        Assert.DoesNotContain(saved.Portfolio, f => f.Money is null && f.Number is null);
    }

    [Fact]
    public async Task An_account_whose_positions_are_not_known_keeps_its_older_save()
    {
        bench.HoldTwoPositions();
        var first = await bench.Saver.SaveAsync(Cancel);
        bench.Time.Advance(TimeSpan.FromMinutes(10));
        bench.Cache.Put(CacheKeys.Pulse, "account", Given.Pulse("account", FeedState.Disconnected));

        Assert.Null(await bench.Saver.SaveAsync(Cancel));

        var saved = await bench.Views.LatestAsync(Given.Account, Cancel);
        Assert.Equal(first!.At, saved!.SavedAt);
        Assert.Equal(2, saved.Positions.Count);
    }

    [Fact]
    public async Task An_account_known_to_be_empty_is_saved_as_empty()
    {
        bench.HoldTwoPositions();
        await bench.Saver.SaveAsync(Cancel);
        bench.Time.Advance(TimeSpan.FromMinutes(10));
        bench.Cache.Holding();
        await bench.Saver.SaveAsync(Cancel);

        var saved = await bench.Views.LatestAsync(Given.Account, Cancel);
        Assert.Empty(saved!.Positions);
        Assert.Equal(bench.Time.GetUtcNow(), saved.SavedAt);
    }

    [Fact]
    public async Task A_trader_without_a_known_account_gets_the_newest_of_their_own_and_never_another_ones()
    {
        bench.HoldTwoPositions();
        await bench.Saver.SaveAsync(Cancel);

        var saved = await bench.Views.LatestAsync(AccountKey.Unknown("owner"), Cancel);
        Assert.Equal(Given.Account, saved!.Account);
        Assert.Null(await bench.Views.LatestAsync(AccountKey.Unknown("other"), Cancel));
        Assert.Null(await bench.Views.LatestAsync(new AccountKey("other", Given.Account.Account), Cancel));
        Assert.Null(await bench.Views.LatestAsync(new AccountKey("owner", "5WT09999"), Cancel));
    }

    [Fact]
    public async Task Each_save_is_told_with_its_counts()
    {
        var told = new List<SaveReport>();
        bench.Views.Saved += told.Add;
        bench.HoldTwoPositions();
        await bench.Saver.SaveAsync(Cancel);

        var report = Assert.Single(told);
        Assert.Equal(report, bench.Views.LastSave);
        Assert.Equal((Given.Now, 1), (report.At, report.Accounts));
        var saved = await bench.Views.LatestAsync(Given.Account, Cancel);
        Assert.Equal(
            saved!.Portfolio.Count + saved.Positions.Sum(p => p.Figures.Count + p.Legs.Sum(l => l.Figures.Count)), report.Figures);
    }

    [Fact]
    public async Task A_first_paint_takes_five_statements_however_much_is_held()
    {
        bench.HoldTwoPositions();
        var many = Enumerable.Range(0, 40).Select(i => Given.Stock($"S{i}", 100, 10m)).ToArray();
        bench.Cache.Holding(many);
        await bench.Saver.SaveAsync(Cancel);
        var before = bench.Commands.Reads;

        var saved = await bench.Views.LatestAsync(Given.Account, Cancel);

        Assert.Equal(40, saved!.Positions.Count);
        Assert.Equal(5, bench.Commands.Reads - before);
    }

    private static IEnumerable<(string, decimal?, double?, DateTimeOffset, bool)> Numbers(FigureSet figures) =>
        from f in figures.All
        where f.Value.HasNumber
        orderby f.Key
        select (f.Key, f.Value.Money, f.Value.Number, f.Value.AsOf!.Value, f.Value.State is not FigureState.Partial);

    private static IEnumerable<(string, decimal?, double?, DateTimeOffset, bool)> Numbers(IEnumerable<SavedFigure> figures) =>
        figures.OrderBy(f => f.Metric).Select(f => (f.Metric, f.Money, f.Number, f.AsOf, f.Complete));
}
