using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Streaming.Live;
using SenexTrader.Core.Streaming.Tastytrade;

namespace SenexTrader.Core.Streaming;

public static class StreamingServices
{
    /// <summary>
    /// Adds everything that streams, from the section <c>Tastytrade</c>. Needs an <see cref="Cache.ILiveWriter"/>.
    /// Settings that cannot work stop the start with a line for each.
    /// </summary>
    public static IServiceCollection AddStreaming(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TastytradeOptions>().Bind(configuration.GetSection(TastytradeOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TastytradeOptions>, TastytradeOptionsCheck>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(Random.Shared);
        services.AddSingleton(sp => Traders(sp.GetRequiredService<IOptions<TastytradeOptions>>().Value));
        services.AddSingleton<Epochs>();
        services.AddSingleton<LiveWriter>();
        services.AddSingleton<StreamManager>();
        services.AddSingleton<IAccountReconciler>(sp => sp.GetRequiredService<StreamManager>());
        services.AddSingleton<IMarketWatch>(sp => sp.GetRequiredService<StreamManager>());
        services.AddSingleton<ICandleWatch>(sp => sp.GetRequiredService<StreamManager>());
        services.AddSingleton<BrokerDesk>();
        services.AddSingleton<IInstrumentSearch>(sp => sp.GetRequiredService<BrokerDesk>());
        services.AddSingleton<IBrokerWatchlists>(sp => sp.GetRequiredService<BrokerDesk>());
        services.AddSingleton<IOrderHistory>(sp => sp.GetRequiredService<BrokerDesk>());
        services.AddSingleton<IHistoryWish>(sp => sp.GetRequiredService<BrokerDesk>());
        services.AddHostedService(sp => sp.GetRequiredService<StreamManager>());
        return services;
    }

    /// <summary>The first connection has the plain keys, every further one keys of its own. The simulated broker's is the demo visitor's.</summary>
    internal static TraderDirectory Traders(TastytradeOptions options) =>
        new([.. options.Connections.Select((c, i) => new Trader(c.User, i == 0 ? "" : c.User, c.Simulated, c.Simulated ? Trader.Demo : Trader.TheOwner, Broker: c.Broker))]);
}
