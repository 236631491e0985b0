using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SenexTrader.Core.Health;

/// <summary>Registers the checks and their address.</summary>
public static class HealthServices
{
    public static IServiceCollection AddSenexHealth(this IServiceCollection services)
    {
        services.TryAddSingleton<LiveFeeds>();
        services.AddHealthChecks()
            .AddCheck<CacheCheck>("cache")
            .AddCheck<MarketFeedCheck>("market_feed")
            .AddCheck<AccountFeedCheck>("account_feed")
            .AddCheck<DatabaseCheck>("database")
            .AddCheck<SaveAgeCheck>("last_save")
            .AddCheck<BeatAgeCheck>("last_beat");
        return services;
    }

    /// <summary>200 while healthy or degraded, 503 when a restart or a hand is needed.</summary>
    public static IEndpointConventionBuilder MapSenexHealth(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapHealthChecks("/health", new HealthCheckOptions { ResponseWriter = HealthReply.WriteAsync });
}
