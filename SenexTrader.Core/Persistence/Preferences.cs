using Microsoft.EntityFrameworkCore;

namespace SenexTrader.Core.Persistence;

/// <summary>What users chose, in the database beside the saved history.</summary>
public sealed class Preferences(IDbContextFactory<SenexDb> databases, TimeProvider time) : IPreferences
{
    public event Action<PreferenceWritten>? Written;

    public async Task<string?> ReadAsync(string user, string name, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Preferences.Where(p => p.User == user && p.Name == name).Select(p => p.Json).SingleOrDefaultAsync(cancel);
    }

    public async Task<IReadOnlyDictionary<string, string>> ReadAllAsync(string user, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Preferences.Where(p => p.User == user).ToDictionaryAsync(p => p.Name, p => p.Json, StringComparer.Ordinal, cancel);
    }

    public async Task WriteAsync(string user, string name, string json, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        // In one statement: two pages may write the same choice at the same moment, and the later one stands.
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO Preferences (User, Name, Json, Updated) VALUES ({user}, {name}, {json}, {time.GetUtcNow().UtcTicks})
            ON CONFLICT (User, Name) DO UPDATE SET Json = excluded.Json, Updated = excluded.Updated
            """,
            cancel);
        Written?.Invoke(new PreferenceWritten(user, name, json));
    }

    public async Task ForgetAsync(string user, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await db.Preferences.Where(p => p.User == user).ExecuteDeleteAsync(cancel);
    }
}
