using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace SenexTrader.Core.Persistence;

/// <summary>The database for what runs without a host.</summary>
public static class SenexDbFile
{
    /// <param name="path">Of a <c>senex.db</c> that is there, with its schema.</param>
    public static IDbContextFactory<SenexDb> Open(string path) =>
        new PooledDbContextFactory<SenexDb>(new DbContextOptionsBuilder<SenexDb>().UseSqlite(PersistenceServices.ConnectionTo(path)).Options);
}
