using Microsoft.EntityFrameworkCore;
using SenexTrader.Core.Persistence.Entities;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Persistence;

public sealed class RetentionTests : IDisposable
{
    private readonly SavingBench bench = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task Saves_past_their_days_go_with_all_their_rows()
    {
        await SaveAt(-91, -89, 0);
        Assert.Equal(1, (await bench.RetentionOf(90, 90).RunAsync(Cancel)).Saves);

        await using var db = bench.CreateDbContext();
        var left = await db.Snapshots.Select(s => s.Id).ToListAsync(Cancel);
        Assert.Equal(2, left.Count);
        Assert.DoesNotContain(await db.Figures.Select(f => f.SnapshotId).Distinct().ToListAsync(Cancel), id => !left.Contains(id));
        Assert.DoesNotContain(await db.Legs.Select(f => f.SnapshotId).Distinct().ToListAsync(Cancel), id => !left.Contains(id));
        Assert.DoesNotContain(await db.Positions.Select(f => f.SnapshotId).Distinct().ToListAsync(Cancel), id => !left.Contains(id));
    }

    [Fact]
    public async Task The_newest_save_of_an_account_stays_however_old_and_stays_whole()
    {
        await SaveAt(-900, -800);
        await using (var db = bench.CreateDbContext())
        {
            db.Snapshots.Add(new SnapshotRow { User = "owner", Account = "SECOND", TakenAt = Given.Now.AddDays(-850) });
            await db.SaveChangesAsync(Cancel);
        }

        Assert.Equal((1, 0), await bench.RetentionOf(90, 7).RunAsync(Cancel));

        var saved = await bench.Views.LatestAsync(Given.Account, Cancel);
        Assert.Equal(Given.Now.AddDays(-800), saved!.SavedAt);
        Assert.All(saved.Positions, p => Assert.All(p.Legs, l => Assert.NotEmpty(l.Figures)));
        await using var after = bench.CreateDbContext();
        Assert.Equal(2, await after.Snapshots.CountAsync(Cancel));
    }

    [Fact]
    public async Task Legs_go_earlier_than_the_positions_and_totals_they_made()
    {
        await SaveAt(-8, 0);
        var (saves, figures) = await bench.RetentionOf(90, 7).RunAsync(Cancel);

        await using var db = bench.CreateDbContext();
        var old = await db.Snapshots.AsNoTracking().Include(s => s.Figures).Include(s => s.Legs).Include(s => s.Positions)
            .AsSplitQuery().OrderBy(s => s.TakenAt).FirstAsync(Cancel);
        Assert.Equal(0, saves);
        Assert.True(figures > 0);
        Assert.Empty(old.Legs);
        Assert.Equal(2, old.Positions.Count);
        Assert.DoesNotContain(old.Figures, f => f.Scope is FigureScope.Leg);
        Assert.Contains(old.Figures, f => f.Scope is FigureScope.Position);
        Assert.Contains(old.Figures, f => f.Scope is FigureScope.Portfolio);
    }

    private async Task SaveAt(params int[] days)
    {
        bench.HoldTwoPositions();
        foreach (var day in days)
        {
            bench.Time.AdjustTime(Given.Now.AddDays(day));
            await bench.Saver.SaveAsync(Cancel);
        }

        bench.Time.AdjustTime(Given.Now);
    }
}
