using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace SenexTrader.Tests.Access;

/// <summary>A server that only says where it listens.</summary>
internal sealed class Listening : IServer
{
    public Listening(string addresses)
    {
        var feature = new ServerAddressesFeature();
        foreach (var address in addresses.Split(';', StringSplitOptions.RemoveEmptyEntries)) feature.Addresses.Add(address);
        Features.Set<IServerAddressesFeature>(feature);
    }

    public IFeatureCollection Features { get; } = new FeatureCollection();

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
    }
}
