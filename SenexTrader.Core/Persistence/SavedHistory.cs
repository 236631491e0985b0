using Microsoft.EntityFrameworkCore;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Persistence.Entities;

namespace SenexTrader.Core.Persistence;

/// <inheritdoc cref="ISavedHistory"/>
public sealed class SavedHistory(IDbContextFactory<SenexDb> databases) : ISavedHistory
{
    public async Task<IReadOnlyList<SavedPoint>> PortfolioAsync(
        AccountKey account, DateTimeOffset since, IReadOnlyCollection<string> metrics, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (user, number) = account;
        var rows = await db.Snapshots.AsNoTracking()
            .Where(s => s.User == user && s.Account == number && s.TakenAt >= since)
            .OrderBy(s => s.TakenAt)
            .SelectMany(
                s => db.Figures.Where(f => f.SnapshotId == s.Id && f.Scope == FigureScope.Portfolio && f.Complete && metrics.Contains(f.Metric)),
                (s, f) => new { s.TakenAt, f.Metric, f.Money, f.Number })
            .ToListAsync(cancel);
        return [.. rows.Select(r => new SavedPoint(r.Metric, r.TakenAt, r.Number ?? (double)r.Money!.Value))];
    }

    public async Task<IReadOnlyList<SavedPoint>> PositionAsync(
        AccountKey account, string position, DateTimeOffset since, IReadOnlyCollection<string> metrics, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (user, number) = account;
        var rows = await (
            from row in db.Positions.AsNoTracking()
            where row.PositionId == position
            join save in db.Snapshots on row.SnapshotId equals save.Id
            where save.User == user && save.Account == number && save.TakenAt >= since
            from figure in db.Figures
            where figure.SnapshotId == save.Id && figure.Scope == FigureScope.Position && figure.Ordinal == row.Ordinal
                && figure.Complete && metrics.Contains(figure.Metric)
            orderby save.TakenAt
            select new { save.TakenAt, figure.Metric, figure.Money, figure.Number }).ToListAsync(cancel);
        return [.. rows.Select(r => new SavedPoint(r.Metric, r.TakenAt, r.Number ?? (double)r.Money!.Value))];
    }
}
