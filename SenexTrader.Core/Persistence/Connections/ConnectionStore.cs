using Microsoft.EntityFrameworkCore;
using SenexTrader.Core.Persistence.Access;

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

    /// <summary>False once the user was removed or is kept out: nothing of theirs may be saved or run.</summary>
    public async Task<bool> IsAdmittedAsync(string user, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await IsAdmittedAsync(db, user, cancel);
    }

    /// <returns>False when nothing was saved, for its user may no longer come in.</returns>
    public async Task<bool> AddAsync(ConnectionRow row, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        // It locks the database for writing from its begin: nobody can be removed or kept out between question and save.
        await using var whole = await db.Database.BeginTransactionAsync(cancel);
        if (!await IsAdmittedAsync(db, row.UserId, cancel)) return false;
        db.Connections.Add(row);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return true;
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
    /// <returns>The connection as it is now; null when the user has none of this id any more, or may no longer come in.</returns>
    public async Task<ConnectionRow?> RenewAsync(
        string user, string id, string clientSecret, string refreshToken, IReadOnlyList<ConnectionAccountRow> accounts, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        ConnectionRow? renewed = null;
        await ErasingAsync(db, async () =>
        {
            await using var whole = await db.Database.BeginTransactionAsync(cancel);
            if (!await IsAdmittedAsync(db, user, cancel)) return 0;
            var row = await db.Connections.Include(c => c.Accounts).SingleOrDefaultAsync(c => c.Id == id && c.UserId == user, cancel);
            if (row is null) return 0;
            Renew(row, clientSecret, refreshToken, accounts);
            var rows = await db.SaveChangesAsync(cancel);
            await whole.CommitAsync(cancel);
            renewed = row;
            return rows;
        }, cancel);
        return renewed;
    }

    private static void Renew(ConnectionRow row, string clientSecret, string refreshToken, IReadOnlyList<ConnectionAccountRow> accounts)
    {
        (row.ClientSecret, row.RefreshToken) = (clientSecret, refreshToken);
        row.Accounts.RemoveAll(known => accounts.All(a => a.Number != known.Number));
        row.Accounts.AddRange(accounts.Where(a => row.Accounts.TrueForAll(known => known.Number != a.Number)));
        // Were none of those followed left, nothing would be followed at all.
        if (!row.Accounts.Exists(a => a.Shown)) row.Accounts.ForEach(a => a.Shown = true);
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

    private static Task<bool> IsAdmittedAsync(SenexDb db, string user, CancellationToken cancel) =>
        db.Users.AnyAsync(u => u.Id == user && (u.LockoutEnd == null || u.LockoutEnd != SenexUser.ForGood), cancel);

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
