using Microsoft.EntityFrameworkCore;
using SenexTrader.Core.Domain.Account;

namespace SenexTrader.Core.Persistence;

/// <summary>Reads the newest save, and remembers the last one of this process.</summary>
public sealed class SavedViews(IDbContextFactory<SenexDb> databases) : ISavedViews
{
    private SaveReport? last;

    public SaveReport? LastSave => Volatile.Read(ref last);

    public event Action<SaveReport>? Saved;

    public async Task<SavedMetrics?> LatestAsync(AccountKey account, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (user, number) = account;
        var saves = db.Snapshots.Where(s => s.User == user);
        if (account.IsKnown) saves = saves.Where(s => s.Account == number);

        // The number first: a save that lands between the statements must not mix with the one before it.
        var newest = await saves.OrderByDescending(s => s.TakenAt).Select(s => (long?)s.Id).FirstOrDefaultAsync(cancel);
        if (newest is not { } id) return null;
        var rows = await db.Snapshots.AsNoTracking().AsSplitQuery()
            .Include(s => s.Positions).Include(s => s.Legs).Include(s => s.Figures)
            .SingleAsync(s => s.Id == id, cancel);
        return SavedRows.Of(rows);
    }

    public async Task<IReadOnlyList<AccountKey>> AccountsAsync(string user, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var numbers = await db.Snapshots
            .Where(s => s.User == user && s.TakenAt == db.Snapshots.Where(n => n.User == user).Max(n => n.TakenAt))
            .Select(s => s.Account).Distinct().OrderBy(a => a).ToListAsync(cancel);
        return [.. numbers.Select(n => new AccountKey(user, n))];
    }

    internal void Tell(SaveReport report)
    {
        Volatile.Write(ref last, report);
        Saved?.Invoke(report);
    }
}
