using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using SenexTrader.Core.Persistence;
using SenexTrader.Core.Persistence.Entities;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Persistence;

public sealed class SchemaTests : IDisposable
{
    private readonly SavingBench bench = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => bench.Dispose();

    [Fact]
    public void The_model_and_the_migrations_agree()
    {
        using var db = bench.CreateDbContext();
        Assert.False(db.Database.HasPendingModelChanges(), "Run: dotnet ef migrations add <Name> --project SenexTrader.Core -o Persistence/Migrations");
    }

    [Fact]
    public async Task A_start_makes_the_schema_and_sets_the_write_ahead_log()
    {
        await File.WriteAllBytesAsync(bench.Folder["fresh.db"], [], Cancel);
        var fresh = new OneFile(bench.Folder["fresh.db"]);
        await Start(fresh);

        await using var db = fresh.CreateDbContext();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(Cancel));
        Assert.Equal("wal", await db.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode()").SingleAsync(Cancel));
    }

    // Only a guard: without the fix it waits for ever.
    [Fact(Timeout = 300_000)]
    public async Task A_lock_left_by_a_program_killed_while_migrating_stops_nobody()
    {
        var killed = new OneFile(bench.Folder["killed.db"]);
        await using (var db = killed.CreateDbContext())
            await db.Database.ExecuteSqlRawAsync(
                "CREATE TABLE __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT); INSERT INTO __EFMigrationsLock VALUES (1, '2026-01-01')", Cancel);
        await Start(killed).WaitAsync(TestContext.Current.CancellationToken);

        await using var after = killed.CreateDbContext();
        Assert.Equal(0, await after.Snapshots.CountAsync(Cancel));
    }

    [Fact]
    public async Task A_damaged_file_is_named_with_the_way_out()
    {
        await File.WriteAllTextAsync(bench.Folder["bad.db"], new string('x', 8192), Cancel);
        var fault = await Assert.ThrowsAsync<DatabaseUnusableException>(() => Start(new OneFile(bench.Folder["bad.db"])));
        Assert.Contains("bad.db", fault.Message, StringComparison.Ordinal);
        Assert.Contains("Move it away", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_a_newer_program_is_refused()
    {
        await using (var db = bench.CreateDbContext())
            await db.Database.ExecuteSqlRawAsync("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99')", Cancel);
        var fault = await Assert.ThrowsAsync<DatabaseUnusableException>(() => Start(bench));
        Assert.Contains("29990101000000_Later", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chart_of_a_range_of_time_reads_by_index_only()
    {
        await using var db = bench.CreateDbContext();
        var (from, to) = (Given.Now.AddDays(-30), Given.Now);
        var total = db.Snapshots.Where(s => s.User == "owner" && s.Account == "1" && s.TakenAt >= from && s.TakenAt < to)
            .OrderBy(s => s.TakenAt)
            .SelectMany(s => s.Figures.Where(f => f.Scope == FigureScope.Portfolio && f.Ordinal == 0 && f.Metric == "net_liq"),
                (s, f) => new { s.TakenAt, f.Money });
        var position = from p in db.Positions
                       where p.PositionId == "x"
                       join s in db.Snapshots on p.SnapshotId equals s.Id
                       where s.TakenAt >= @from && s.TakenAt < to
                       from f in db.Figures.Where(f => f.SnapshotId == p.SnapshotId && f.Scope == FigureScope.Position
                           && f.Ordinal == p.Ordinal && f.Metric == "pnl_open")
                       select new { s.TakenAt, f.Money };

        var plans = new[] { await Plan(total.ToQueryString()), await Plan(position.ToQueryString()) };
        Assert.Contains(plans[0], step => step.Contains("IX_Snapshots_User_Account_TakenAt", StringComparison.Ordinal));
        Assert.Contains(plans[1], step => step.Contains("IX_Positions_PositionId_SnapshotId", StringComparison.Ordinal));
        foreach (var plan in plans)
        {
            Assert.DoesNotContain(plan, step => step.StartsWith("SCAN", StringComparison.Ordinal));
            Assert.DoesNotContain(plan, step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
        }
    }

    private async Task<IReadOnlyList<string>> Plan(string sql)
    {
        // ToQueryString writes the parameters as lines of the sqlite3 shell.
        var lines = sql.Split('\n');
        var values = lines.Where(l => l.StartsWith(".param set", StringComparison.Ordinal)).Select(l => l.Trim().Split(' ', 4)).ToList();
        await using var connection = new SqliteConnection($"Data Source={bench.File}");
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + string.Join('\n', lines.Where(l => !l.StartsWith('.')));
        foreach (var value in values) command.Parameters.AddWithValue(value[2], value[3].Trim('\''));
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        var plan = new List<string>();
        while (await reader.ReadAsync(Cancel)) plan.Add(reader.GetString(3));
        Assert.NotEmpty(plan);
        return plan;
    }

    private static Task Start(IDbContextFactory<SenexDb> databases) =>
        new DatabaseStart(databases, NullLogger<DatabaseStart>.Instance).StartingAsync(Cancel);

    private sealed class OneFile(string path) : IDbContextFactory<SenexDb>
    {
        public SenexDb CreateDbContext() =>
            new(new DbContextOptionsBuilder<SenexDb>().UseSqlite($"Data Source={path}").Options);
    }
}
