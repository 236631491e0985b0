using Microsoft.Extensions.DependencyInjection;
using SenexTrader.Core.Connections.OAuth;
using SenexTrader.Core.Streaming.Tastytrade;

namespace SenexTrader.Core.Connections;

public static class ConnectionServices
{
    /// <summary>Users' own connections. Needs Streaming, Persistence, Data Protection and a <see cref="SecretCustody"/>.</summary>
    public static IServiceCollection AddConnections(this IServiceCollection services, Brokers brokers) => services
        .AddSingleton(brokers)
        .AddSingleton<SecretBox>()
        .AddSingleton<GrantTest>()
        .AddSingleton<CodeExchange>()
        .AddSingleton<ConnectionStreams>()
        .AddSingleton<ConnectionDesk>()
        .AddSingleton<OAuthDesk>()
        .AddHostedService<ConnectionsStart>();
}
