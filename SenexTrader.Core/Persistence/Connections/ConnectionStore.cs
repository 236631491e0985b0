using Microsoft.EntityFrameworkCore;

namespace SenexTrader.Core.Persistence.Connections;

/// <summary>The users' connections. Whoever asks for one names its user, and gets nothing of another's.</summary>
public sealed class ConnectionStore(IDbContextFactory<SenexDb> databases)
{
    /// <summary>Everybody's, oldest first: for starting their streams.</summary>
    public async Task<IReadOnlyList<ConnectionRow>> AllAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Connections.AsNoTracking().Include(c => c.Accounts).OrderBy(c => c.CreatedAt).ToListAsync(cancel);
    }

    public async Task<IReadOnlyList<ConnectionRow>> OfUserAsync(string user, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Connections.AsNoTracking().Include(c => c.Accounts)
            .Where(c => c.UserId == user).OrderBy(c => c.CreatedAt).ToListAsync(cancel);
    }

    public async Task AddAsync(ConnectionRow row, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        db.Connections.Add(row);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Follows these of the connection's accounts and no others.</summary>
    /// <returns>The connection as it is now; null when the user has none of this id.</returns>
    public async Task<ConnectionRow?> ChooseAsync(string user, string id, IReadOnlySet<string> numbers, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var row = await db.Connections.Include(c => c.Accounts).SingleOrDefaultAsync(c => c.Id == id && c.UserId == user, cancel);
        if (row is null) return null;
        foreach (var account in row.Accounts) account.Shown = numbers.Contains(account.Number);
        await db.SaveChangesAsync(cancel);
        return row;
    }

    /// <summary>Puts a new grant in place of a connection's; of its accounts those that were there keep whether they are followed.</summary>
    /// <param name="accounts">As the broker lists them now.</param>
    /// <returns>The connection as it is now; null when the user has none of this id any more.</returns>
    public async Task<ConnectionRow?> RenewAsync(
        string user, string id, string clientSecret, string refreshToken, IReadOnlyList<ConnectionAccountRow> accounts, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var row = await db.Connections.Include(c => c.Accounts).SingleOrDefaultAsync(c => c.Id == id && c.UserId == user, cancel);
        if (row is null) return null;
        (row.ClientSecret, row.RefreshToken) = (clientSecret, refreshToken);
        row.Accounts.RemoveAll(known => accounts.All(a => a.Number != known.Number));
        row.Accounts.AddRange(accounts.Where(a => row.Accounts.TrueForAll(known => known.Number != a.Number)));
        // Were none of those followed left, nothing would be followed at all.
        if (!row.Accounts.Exists(a => a.Shown)) row.Accounts.ForEach(a => a.Shown = true);
        await ErasingAsync(db, () => db.SaveChangesAsync(cancel), cancel);
        return row;
    }

    /// <summary>Puts other ciphertext in place of a connection's.</summary>
    public async Task ReplaceSecretsAsync(string id, string clientSecret, string refreshToken, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await ErasingAsync(db, () => db.Connections.Where(c => c.Id == id).ExecuteUpdateAsync(
            c => c.SetProperty(x => x.ClientSecret, clientSecret).SetProperty(x => x.RefreshToken, refreshToken), cancel), cancel);
    }

    /// <summary>Removes the connection; its secrets are overwritten in the file, not only unlinked.</summary>
    /// <returns>False when the user has none of this id.</returns>
    public async Task<bool> RemoveAsync(string user, string id, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await ErasingAsync(db, () => db.Connections.Where(c => c.Id == id && c.UserId == user).ExecuteDeleteAsync(cancel), cancel) > 0;
    }

    // SQLite leaves what was deleted in free pages and in the log beside the file, unless told otherwise.
    private static async Task<int> ErasingAsync(SenexDb db, Func<Task<int>> change, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        await db.Database.ExecuteSqlRawAsync("PRAGMA secure_delete = ON;", cancel);
        var rows = await change();
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE);", cancel);
        return rows;
    }
}
