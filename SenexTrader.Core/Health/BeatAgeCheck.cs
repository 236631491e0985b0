using Microsoft.Extensions.Diagnostics.HealthChecks;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Domain.Time;

namespace SenexTrader.Core.Health;

/// <summary>States go out to the pages in time. A program whose beat has stopped is of no use, and a restart may help.</summary>
public sealed class BeatAgeCheck(IBeatClock beat, TimeProvider time) : IHealthCheck
{
    /// <summary>Two missed beats of 30 s.</summary>
    public static readonly TimeSpan SilentAfter = TimeSpan.FromSeconds(60);

    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (beat.LastBeat is not { } last)
            return Task.FromResult(HealthCheckResult.Degraded("no beat since the start"));
        var age = time.Uptime() - last;
        var words = $"last beat {age.TotalSeconds:0} s ago";
        return Task.FromResult(age <= SilentAfter ? HealthCheckResult.Healthy(words) : HealthCheckResult.Unhealthy(words));
    }
}
