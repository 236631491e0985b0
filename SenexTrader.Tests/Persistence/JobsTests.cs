using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SenexTrader.Core.Persistence;
using SenexTrader.Core.Persistence.Entities;
using SenexTrader.Core.Persistence.Jobs;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Persistence;

public sealed class JobsTests : IDisposable
{
    // 02:00 in New York, an hour and a quarter before the nightly job.
    private static readonly DateTimeOffset Night = new(2026, 8, 4, 6, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_first_save_comes_a_minute_after_the_start_and_the_next_ten_minutes_later()
    {
        await using var bench = await JobsBench.StartAsync(folder, JobsBench.OneStock(), Night);
        Assert.Equal(Night.AddMinutes(1), await bench.DueAsync(JobSchedule.Persist));
        Assert.Equal(Night.AddMinutes(10), await bench.DueAsync(JobSchedule.Reconcile));
        await bench.Time.PassSlowly(TimeSpan.FromSeconds(50), Second);
        Assert.Null(bench.Views.LastSave);

        await bench.RunAsync(Night.AddMinutes(1), () => bench.Views.LastSave is not null);
        var first = bench.Views.LastSave!;
        Assert.Equal(Night.AddMinutes(11), await bench.DueAsync(JobSchedule.Persist));

        await bench.RunAsync(Night.AddMinutes(11), () => bench.Views.LastSave!.At != first.At);
        Assert.True(bench.Views.LastSave!.At >= Night.AddMinutes(11));
    }

    [Fact]
    public async Task A_save_that_finds_nothing_is_tried_again_every_minute()
    {
        var cache = new CacheOfWrites();
        await using var bench = await JobsBench.StartAsync(folder, cache, Night);
        await bench.RunAsync(Night.AddMinutes(1), () => bench.Log.All.Any(l => l.Text.StartsWith("Nothing to save", StringComparison.Ordinal)));
        Assert.Null(bench.Views.LastSave);

        await bench.Time.PassSlowly(TimeSpan.FromSeconds(90), Second);
        JobsBench.HoldOneStock(cache);
        await bench.RunAsync(bench.Time.GetUtcNow().AddMinutes(1), () => bench.Views.LastSave is not null);
        Assert.True(bench.Views.LastSave!.At < Night.AddMinutes(10));
        Assert.Single(bench.Log.All, l => l.Text.StartsWith("Nothing to save", StringComparison.Ordinal));
        Assert.Single(bench.Log.All, l => l.Text == "Saving owner again");
    }

    [Fact]
    public async Task A_reconciliation_that_fails_is_told_in_one_line_and_comes_again()
    {
        await using var bench = await JobsBench.StartAsync(folder, JobsBench.OneStock(), Night);
        bench.Reconciler.Fault = new HttpRequestException("Connection refused\n   second line");
        await bench.RunAsync(Night.AddMinutes(10), () => bench.Log.All.Any(l => l.Text.Contains("reconcile failed", StringComparison.Ordinal)));

        var line = Assert.Single(bench.Log.All, l => l.Level >= LogLevel.Warning);
        Assert.Contains("Connection refused", line.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', line.Text);
        Assert.Null(line.Fault);

        bench.Reconciler.Fault = null;
        bench.Reconciler.Drift = ["QQQ: 100 here, 90 at the broker"];
        await bench.RunAsync(Night.AddMinutes(20), () => bench.Log.All.Any(l => l.Text.EndsWith("QQQ: 100 here, 90 at the broker", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("2026-08-04T06:00Z", "2026-08-04T07:15Z")]
    [InlineData("2026-12-04T06:00Z", "2026-12-04T08:15Z")]
    public async Task Retention_is_due_at_a_quarter_past_three_in_New_York_summer_and_winter(string now, string due)
    {
        await using var bench = await JobsBench.StartAsync(folder, JobsBench.OneStock(), At(now));
        Assert.Equal(At(due), await bench.DueAsync(JobSchedule.Retention));

        static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task Old_saves_go_in_the_night_and_not_before()
    {
        await using var bench = await JobsBench.StartAsync(folder, JobsBench.OneStock(), Night);
        await AddOldSave(bench);
        bench.Time.Advance(new TimeSpan(1, 14, 0) - Second);
        await bench.Time.PassSlowly(TimeSpan.FromSeconds(20), Second);
        Assert.True(await HasOldSave(bench));

        await bench.RunAsync(Night.AddMinutes(75), () => Retained(bench));
        Assert.False(await HasOldSave(bench));
    }

    [Fact]
    public async Task A_night_slept_through_is_made_up_for_at_the_next_start()
    {
        await using (await JobsBench.StartAsync(folder, JobsBench.OneStock(), Night))
        {
        }

        await using var bench = await JobsBench.StartAsync(folder, JobsBench.OneStock(), Night.AddHours(8));
        await bench.RunAsync(Night.AddHours(8), () => Retained(bench));
    }

    [Fact]
    public async Task An_orderly_stop_saves_once_more()
    {
        var cache = JobsBench.OneStock();
        await using (var bench = await JobsBench.StartAsync(folder, cache, Night)) Assert.Null(bench.Views.LastSave);

        await using var next = await JobsBench.StartAsync(folder, cache, Night.AddMinutes(1));
        var saved = await next.Views.LatestAsync(Given.Account, TestContext.Current.CancellationToken);
        Assert.Equal(Night, saved!.SavedAt);
    }

    private static bool Retained(JobsBench bench) =>
        bench.Log.All.Any(l => l.Text.StartsWith("Retention deleted", StringComparison.Ordinal));

    private static async Task AddOldSave(JobsBench bench)
    {
        await using var db = bench.Get<IDbContextFactory<SenexDb>>().CreateDbContext();
        db.AddRange(
            new SnapshotRow { User = "gone", Account = "1", TakenAt = Night.AddDays(-200) },
            new SnapshotRow { User = "gone", Account = "1", TakenAt = Night.AddDays(-199) });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<bool> HasOldSave(JobsBench bench)
    {
        await using var db = bench.Get<IDbContextFactory<SenexDb>>().CreateDbContext();
        return await db.Snapshots.CountAsync(s => s.User == "gone", TestContext.Current.CancellationToken) == 2;
    }
}
