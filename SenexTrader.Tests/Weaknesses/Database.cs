using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SenexTrader.Core.Persistence;
using SenexTrader.Core.Persistence.Entities;
using SenexTrader.Tests.Persistence;
using SenexTrader.Tests.Support;
using SenexTrader.Tests.Weaknesses.Support;

namespace SenexTrader.Tests.Weaknesses;

public class Database
{
    private const string Leg = ".SPY260821C640";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_row_is_ever_written_by_a_beat_or_a_feed_event()
    {
        await using var app = await WireApp.StartAsync(WireAccount.Option("SPY   260821C00640000", 2, "Short"));
        var (feed, stream) = await app.ConnectAsync();
        await using var tab = new Tab(app.Host.Services);
        await using var watching = await WatchAsync(app);
        var before = await VersionAsync(watching);

        for (var i = 1; i <= 50; i++)
        {
            await feed.SendAsync(Frames.Quote(Leg, i, i + 1));
            await feed.SendAsync(Frames.Greeks(Leg, "0.2", 0.5, 0.01, -0.1, 0.3));
            await stream.SendAsync(WireAccount.Notice("AccountBalance", WireAccount.Balance(i, $"2026-08-04T14:00:{i:00}.000+00:00")));
            if (i % 5 == 0) await app.BeatAsync();
        }

        await app.UntilReadAsync(m => m.Positions.Single().Legs[0].Figures["bid"].Money == 50m && m.Portfolio["net_liq"].Money == 50m);
        await app.BeatAsync();
        Assert.Equal(before, await VersionAsync(watching));

        // The save itself is seen, so a hidden one would have been.
        Assert.NotNull(await app.Get<MetricsSaver>().SaveAsync(Cancel));
        Assert.NotEqual(before, await VersionAsync(watching));
    }

    [Fact]
    public async Task Retention_never_deletes_its_own_results()
    {
        using var bench = new SavingBench();
        bench.HoldTwoPositions();
        foreach (var day in (int[])[-100, -50, -8, -1])
        {
            bench.Time.AdjustTime(Given.Now.AddDays(day));
            await bench.Saver.SaveAsync(Cancel);
        }

        bench.Time.AdjustTime(Given.Now);
        Assert.Equal(1, (await bench.RetentionOf(90, 7).RunAsync(Cancel)).Saves);
        var kept = await RowsAsync(bench);
        Assert.Equal(3, kept.Count(r => r.StartsWith("Portfolio pnl_open ", StringComparison.Ordinal)));
        Assert.Equal(6, kept.Count(r => r.StartsWith("Position pnl_open ", StringComparison.Ordinal)));
        Assert.Equal(3, kept.Count(r => r.StartsWith("Leg pnl_open ", StringComparison.Ordinal)));

        for (var night = 0; night < 3; night++)
        {
            Assert.Equal((0, 0), await bench.RetentionOf(90, 7).RunAsync(Cancel));
            Assert.Equal(kept, await RowsAsync(bench));
        }
    }

    [Fact]
    public async Task Implied_volatility_is_never_saved_as_zero_for_want_of_one()
    {
        await using var app = await WireApp.StartAsync(
            WireAccount.Option("SPY   260821C00640000", 2, "Short"), WireAccount.Option("SPY   260821P00600000", 1, "Long"));
        var (feed, _) = await app.ConnectAsync();
        await feed.SendAsync(Frames.Greeks(Leg, "\"NaN\"", 0.5, 0.01, -0.1, 0.3));
        await feed.SendAsync(Frames.Greeks(".SPY260821P600", "0.1712", -0.3, 0.01, -0.1, 0.3));
        await app.UntilReadAsync(m => m.Positions.SelectMany(p => p.Legs).All(l => l.Figures["delta"].HasNumber));
        await app.Get<MetricsSaver>().SaveAsync(Cancel);

        var legs = (await app.Get<SavedViews>().LatestAsync(app.Owner, Cancel))!.Positions.SelectMany(p => p.Legs).ToList();
        Assert.DoesNotContain(legs.Single(l => l.Quantity == -2).Figures, f => f.Metric == "iv");
        Assert.Equal(0.1712, Assert.Single(legs.Single(l => l.Quantity == 1).Figures, f => f.Metric == "iv").Number);
    }

    private static async Task<SqliteConnection> WatchAsync(WireApp app)
    {
        await using var db = app.OpenDatabase();
        var connection = new SqliteConnection(db.Database.GetConnectionString());
        await connection.OpenAsync(Cancel);
        return connection;
    }

    /// <summary>SQLite's own number, which changes when any other connection has committed a change.</summary>
    private static async Task<long> VersionAsync(SqliteConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA data_version";
        return Convert.ToInt64(await command.ExecuteScalarAsync(Cancel), CultureInfo.InvariantCulture);
    }

    private static async Task<List<string>> RowsAsync(SavingBench bench)
    {
        await using var db = bench.CreateDbContext();
        var rows = await db.Set<FigureRow>().AsNoTracking().ToListAsync(Cancel);
        return [.. rows.Select(f => $"{f.Scope} {f.Metric} {f.SnapshotId}/{f.Ordinal} {f.Money} {f.Number}").Order(StringComparer.Ordinal)];
    }
}
