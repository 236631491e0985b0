using Microsoft.Extensions.DependencyInjection;

namespace SenexTrader.Core.Broadcast;

public static class BroadcastRegistration
{
    /// <summary>The hubs, and the two services that feed them.</summary>
    public static IServiceCollection AddBroadcast(this IServiceCollection services) => services
        .AddSingleton<MetricsHub>()
        .AddSingleton<QuoteHub>()
        .AddSingleton<MetricsBroadcaster>()
        .AddHostedService(s => s.GetRequiredService<MetricsBroadcaster>())
        .AddHostedService<QuoteBroadcaster>();
}
