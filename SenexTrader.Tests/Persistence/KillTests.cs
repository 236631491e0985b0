using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Persistence;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Persistence;

public sealed class KillTests : IDisposable, IDbContextFactory<SenexDb>
{
    private readonly TempFolder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string File => folder["senex.db"];

    public SenexDb CreateDbContext() => KilledWriter.Open(File);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(1, 20)]
    [InlineData(3, 40)]
    [InlineData(4, 0)]
    public async Task A_writer_killed_in_the_middle_leaves_the_last_whole_save(int saves, int thenMilliseconds)
    {
        await using (var db = CreateDbContext()) await db.Database.MigrateAsync(Cancel);
        using (var writer = KilledWriter.Start(File))
        {
            var done = 0;
            while (done < saves) done = int.Parse(await writer.StandardOutput.ReadLineAsync(Cancel) ?? "", CultureInfo.InvariantCulture);
            await Task.Delay(TimeSpan.FromMilliseconds(thenMilliseconds), TimeProvider.System, Cancel);
            writer.Kill();
            await writer.WaitForExitAsync(Cancel);
        }

        await AssertSound(atLeast: saves);
    }

    [Fact]
    public async Task A_save_half_written_into_the_log_never_shows()
    {
        await using (var db = CreateDbContext())
        {
            await db.Database.MigrateAsync(Cancel);
            db.Snapshots.Add(KilledWriter.Save(1));
            await db.SaveChangesAsync(Cancel);
        }

        await using var writer = CreateDbContext();
        await writer.Database.OpenConnectionAsync(Cancel);

        // A cache of one page drives what is not committed into the log, where a crash would leave it.
        await writer.Database.ExecuteSqlRawAsync("PRAGMA cache_size = 1; PRAGMA cache_spill = 1;", Cancel);
        await using var half = await writer.Database.BeginTransactionAsync(Cancel);
        writer.Snapshots.Add(KilledWriter.Save(2));
        await writer.SaveChangesAsync(Cancel);
        foreach (var part in new[] { "", "-wal" })
            System.IO.File.Copy(File + part, folder["copy.db"] + part);
        Assert.True(new FileInfo(folder["copy.db-wal"]).Length > 100_000, "Nothing of the open save reached the log.");
        await half.RollbackAsync(Cancel);

        System.IO.File.Move(folder["copy.db"], folder["crashed.db"]);
        System.IO.File.Move(folder["copy.db-wal"], folder["crashed.db-wal"]);
        await using var crashed = KilledWriter.Open(folder["crashed.db"]);
        Assert.Equal(1, await crashed.Snapshots.CountAsync(Cancel));
        Assert.Equal(KilledWriter.FiguresPerSave, await crashed.Figures.CountAsync(Cancel));
        Assert.Equal("ok", await Integrity(crashed));
    }

    private async Task AssertSound(int atLeast)
    {
        await using var db = CreateDbContext();
        Assert.Equal("ok", await Integrity(db));
        var whole = await db.Snapshots.CountAsync(Cancel);
        Assert.True(whole >= atLeast);
        Assert.Equal(whole * KilledWriter.FiguresPerSave, await db.Figures.CountAsync(Cancel));

        var saved = await new SavedViews(this).LatestAsync(new AccountKey("owner", "1"), Cancel);
        Assert.Equal(DateTimeOffset.UnixEpoch.AddMinutes(whole), saved!.SavedAt);
        Assert.Equal(KilledWriter.FiguresPerSave, saved.Portfolio.Count);
        Assert.All(saved.Portfolio, f => Assert.Equal(whole, f.Money));
    }

    private static Task<string> Integrity(SenexDb db) =>
        db.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check()").SingleAsync(Cancel);
}
