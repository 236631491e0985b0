using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SenexTrader.Core.Health;

/// <summary>Fills, positions and balances come in for every trader.</summary>
public sealed class AccountFeedCheck(LiveFeeds feeds) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) =>
        FeedVerdict.Of(await feeds.OfKindAsync("account", cancellationToken));
}
