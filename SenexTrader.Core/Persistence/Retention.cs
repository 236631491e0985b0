using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SenexTrader.Core.Persistence.Entities;

namespace SenexTrader.Core.Persistence;

/// <summary>Deletes what is older than the settings keep. The newest save of an account is never touched, however old.</summary>
public sealed class Retention(
    IDbContextFactory<SenexDb> databases, IOptions<PersistenceOptions> options, TimeProvider time)
{
    /// <returns>How many saves went, and how many figures of legs from saves that stay.</returns>
    public async Task<(int Saves, int LegFigures)> RunAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var keepFrom = time.GetUtcNow().AddDays(-options.Value.RetentionDays);
        var keepLegsFrom = time.GetUtcNow().AddDays(-options.Value.LegRetentionDays);

        var saves = await Superseded(db, keepFrom).ExecuteDeleteAsync(cancel);
        var withoutLegs = Superseded(db, keepLegsFrom).Select(s => s.Id);
        var figures = await db.Figures.Where(f => f.Scope == FigureScope.Leg && withoutLegs.Contains(f.SnapshotId))
            .ExecuteDeleteAsync(cancel);
        await db.Legs.Where(l => withoutLegs.Contains(l.SnapshotId)).ExecuteDeleteAsync(cancel);
        return (saves, figures);
    }

    private static IQueryable<SnapshotRow> Superseded(SenexDb db, DateTimeOffset before) =>
        db.Snapshots.Where(s => s.TakenAt < before
            && db.Snapshots.Any(n => n.User == s.User && n.Account == s.Account && n.TakenAt > s.TakenAt));
}
