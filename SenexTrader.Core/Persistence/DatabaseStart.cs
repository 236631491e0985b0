using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace SenexTrader.Core.Persistence;

/// <summary>Brings the database to the schema of this program before any feed, job or page starts.</summary>
public sealed class DatabaseStart(IDbContextFactory<SenexDb> databases, ILogger<DatabaseStart> log) : LifecycleStep
{
    /// <exception cref="DatabaseUnusableException">The file cannot be opened, is damaged, or is of a newer program.</exception>
    public override async Task StartingAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var file = db.Database.GetDbConnection().DataSource;
        try
        {
            await RefuseNewerAsync(db, file, cancellationToken);
            var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
            if (pending.Count > 0) await MigrateAsync(db, pending[^1], cancellationToken);

            // Said each time: a file put there by hand may be in another mode, and readers must not wait for a save.
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL;", cancellationToken);
        }
        catch (DbException cause)
        {
            throw new DatabaseUnusableException(
                $"{file} cannot be used: {cause.Message} Move it away (saved history starts anew) or put a sound copy in its place.",
                cause);
        }
    }

    // A program killed while migrating leaves its lock behind, and the next would wait for it for ever. Nobody else
    // migrates this file: the data folder is one program's.
    private async Task MigrateAsync(SenexDb db, string last, CancellationToken cancel)
    {
        const string lockTable = "__EFMigrationsLock";
        var left = await db.Database.SqlQuery<int>($"SELECT count(*) AS Value FROM sqlite_master WHERE name = {lockTable}").SingleAsync(cancel);
        if (left > 0) await db.Database.ExecuteSqlRawAsync($"DELETE FROM {lockTable}", cancel);
        await db.Database.MigrateAsync(cancel);
        log.LogInformation("Database brought up to {Migration}", last);
    }

    // An older program would write rows the newer schema does not expect.
    private static async Task RefuseNewerAsync(SenexDb db, string file, CancellationToken cancel)
    {
        var known = db.Database.GetMigrations();
        var foreign = (await db.Database.GetAppliedMigrationsAsync(cancel)).Except(known).ToList();
        if (foreign.Count > 0)
            throw new DatabaseUnusableException(
                $"{file} was written by a newer SenexTrader (schema {foreign[^1]}). Start that version, or move the file away.");
    }
}
