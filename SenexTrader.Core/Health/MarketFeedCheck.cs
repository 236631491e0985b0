using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SenexTrader.Core.Health;

/// <summary>Quotes and Greeks come in for every trader.</summary>
public sealed class MarketFeedCheck(LiveFeeds feeds) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) =>
        FeedVerdict.Of(await feeds.OfKindAsync("dxlink", cancellationToken));
}
