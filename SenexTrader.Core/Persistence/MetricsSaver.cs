using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Persistence.Entities;
using SenexTrader.Core.Services;

namespace SenexTrader.Core.Persistence;

/// <summary>Saves what the services say of every account, all in one transaction.</summary>
public sealed class MetricsSaver(
    MetricsService metrics,
    TraderDirectory traders,
    IDbContextFactory<SenexDb> databases,
    SavedViews views,
    TimeProvider time,
    ILogger<MetricsSaver> log) : IDisposable
{
    private readonly SemaphoreSlim oneAtATime = new(1);
    private readonly HashSet<string> unread = [];

    /// <summary>Saves the accounts that can be read now; null when there was none, and then nothing was written.</summary>
    /// <exception cref="DbUpdateException">The database did not take it; nothing was written.</exception>
    public async Task<SaveReport?> SaveAsync(CancellationToken cancel)
    {
        await oneAtATime.WaitAsync(cancel);
        try
        {
            var started = time.GetTimestamp();
            var now = time.GetUtcNow();
            var rows = new List<SnapshotRow>();
            foreach (var trader in traders.All) rows.AddRange(await ReadAsync(trader.User, now, cancel));
            if (rows.Count == 0) return null;

            await using var db = await databases.CreateDbContextAsync(cancel);
            db.Snapshots.AddRange(rows);
            await db.SaveChangesAsync(cancel);
            var report = new SaveReport(now, rows.Count, rows.Sum(r => r.Figures.Count), time.GetElapsedTime(started));
            views.Tell(report);
            foreach (var row in rows) log.LogInformation("Saved {Account}: {Totals}", row.Account, SaveWords.Of(row));
            return report;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose() => oneAtATime.Dispose();

    private async Task<IReadOnlyList<SnapshotRow>> ReadAsync(string user, DateTimeOffset now, CancellationToken cancel)
    {
        var accounts = await metrics.AccountsAsync(user, cancel);
        if (!accounts.TryGet(out var known))
        {
            Tell(user, $"accounts unknown: {accounts.Gap.Reason}");
            return [];
        }

        Tell(user, null);
        var rows = new List<SnapshotRow>();
        foreach (var account in known)
        {
            var key = new AccountKey(user, account.Number);
            var read = await metrics.ReadAsync(key, cancel);
            var snapshot = SnapshotRows.Of(read, now);
            Tell(key.ToString(), snapshot is null ? $"positions unavailable: {read.PositionsGap?.Reason}" : null);
            if (snapshot is not null) rows.Add(snapshot);
        }

        return rows;
    }

    // Said when a gap opens and when it closes, not on every run.
    private void Tell(string who, string? gap)
    {
        if (gap is not null && unread.Add(who)) log.LogWarning("Nothing to save of {Who}: {Gap}", who, gap);
        if (gap is null && unread.Remove(who)) log.LogInformation("Saving {Who} again", who);
    }
}
