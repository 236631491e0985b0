using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SenexTrader.Core.Health;

/// <summary>The cache answers. Without it nothing live can be shown.</summary>
public sealed class CacheCheck(LiveFeeds feeds) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var cache = await feeds.CacheAsync(cancellationToken);
        return cache.RoundTrip is { } took
            ? HealthCheckResult.Healthy($"{cache.Kind} answered in {took.TotalMilliseconds:0.0} ms")
            : HealthCheckResult.Unhealthy($"{cache.Kind} does not answer");
    }
}
