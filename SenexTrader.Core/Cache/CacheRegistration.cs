using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace SenexTrader.Core.Cache;

public static class CacheRegistration
{
    /// <summary>The cache that section <c>Cache</c> asks for.</summary>
    public static IServiceCollection AddLiveCache(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<CacheOptions>()
            .Bind(configuration.GetSection(CacheOptions.Section), o => o.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<CacheOptions>, CacheOptionsValidator>();
        services.AddSingleton<CacheConnection>();
        services.AddSingleton<LiveCache>();
        services.AddSingleton<ILiveReader>(s => s.GetRequiredService<LiveCache>());
        services.AddSingleton<ILiveWriter>(s => s.GetRequiredService<LiveCache>());
        return services;
    }
}
