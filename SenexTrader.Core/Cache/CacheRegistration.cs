using Microsoft.Extensions.DependencyInjection;

namespace SenexTrader.Core.Cache;

public static class CacheRegistration
{
    /// <summary>The cache that <see cref="CacheOptions"/> ask for, its reading and its writing side.</summary>
    public static IServiceCollection AddLiveCache(this IServiceCollection services) => services
        .AddSingleton<CacheConnection>()
        .AddSingleton<LiveCache>()
        .AddSingleton<ILiveReader>(s => s.GetRequiredService<LiveCache>())
        .AddSingleton<ILiveWriter>(s => s.GetRequiredService<LiveCache>());
}
