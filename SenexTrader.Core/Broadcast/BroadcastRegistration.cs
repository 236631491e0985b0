using Microsoft.Extensions.DependencyInjection;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Core.Broadcast;

public static class BroadcastRegistration
{
    /// <summary>The hubs, and the two services that feed them.</summary>
    public static IServiceCollection AddBroadcast(this IServiceCollection services) => services
        .AddSingleton<MetricsHub>()
        .AddSingleton<QuoteHub>()
        .AddSingleton<CandleHub>()
        .AddSingleton<HistoryHub>()
        .AddSingleton<MetricsBroadcaster>()
        .AddSingleton<IBeatClock>(s => s.GetRequiredService<MetricsBroadcaster>())
        .AddHostedService(s => s.GetRequiredService<MetricsBroadcaster>())
        .AddHostedService<CandleBroadcaster>()
        .AddHostedService<QuoteBroadcaster>()
        .AddHostedService<HistoryBroadcaster>();
}
