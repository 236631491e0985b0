using Microsoft.Extensions.DependencyInjection;
using SenexTrader.Core.Services.Views;

namespace SenexTrader.Core.Services;

public static class ServicesRegistration
{
    /// <summary>The read-only services: views, quotes, metrics and news of changes.</summary>
    public static IServiceCollection AddMetricServices(this IServiceCollection services) => services
        .AddSingleton<LiveViews>()
        .AddSingleton<LiveChanges>()
        .AddSingleton<QuoteService>()
        .AddSingleton<CandleService>()
        .AddSingleton<AccountHistoryService>()
        .AddSingleton<MetricsService>();
}
