using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SenexTrader.Core.Persistence;

namespace SenexTrader.Core.Health;

/// <summary>The saved history can be read.</summary>
public sealed class DatabaseCheck(IDbContextFactory<SenexDb> databases) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            var any = await db.Snapshots.AnyAsync(cancellationToken);
            return HealthCheckResult.Healthy(any ? "reads" : "reads; nothing saved yet");
        }
        catch (DbException cause)
        {
            return HealthCheckResult.Unhealthy($"cannot be read: {cause.Message}");
        }
    }
}
