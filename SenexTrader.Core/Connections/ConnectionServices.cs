using Microsoft.Extensions.DependencyInjection;
using SenexTrader.Core.Connections.OAuth;
using SenexTrader.Core.Streaming.Tastytrade;

namespace SenexTrader.Core.Connections;

public static class ConnectionServices
{
    /// <summary>Users' own connections. Needs Streaming, Persistence, Data Protection and a <see cref="SecretCustody"/>.</summary>
    /// <param name="simulated">The simulated broker; null when it does not run.</param>
    public static IServiceCollection AddConnections(this IServiceCollection services, BrokerAddresses? simulated) => services
        .AddSingleton(new Brokers(simulated))
        .AddSingleton<SecretBox>()
        .AddSingleton<GrantTest>()
        .AddSingleton<CodeExchange>()
        .AddSingleton<ConnectionDesk>()
        .AddSingleton<OAuthDesk>()
        .AddHostedService<ConnectionsStart>();
}
