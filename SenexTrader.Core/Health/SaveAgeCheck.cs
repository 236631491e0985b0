using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using SenexTrader.Core.Persistence;

namespace SenexTrader.Core.Health;

/// <summary>The last save is not older than two of its intervals.</summary>
public sealed class SaveAgeCheck(ISavedViews saved, IOptions<PersistenceOptions> options, TimeProvider time) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (saved.LastSave is not { } last)
            return Task.FromResult(HealthCheckResult.Degraded("nothing saved since the start"));
        var age = time.GetUtcNow() - last.At;
        var words = $"last save {age.TotalSeconds:0} s ago, {last.Figures} figures";
        return Task.FromResult(age <= 2 * options.Value.SaveEvery
            ? HealthCheckResult.Healthy(words)
            : HealthCheckResult.Degraded(words));
    }
}
