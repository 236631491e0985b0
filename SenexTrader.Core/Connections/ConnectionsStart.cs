using Microsoft.Extensions.Hosting;

namespace SenexTrader.Core.Connections;

/// <summary>Starts the streams of what users connected before this start; the database is ready by then.</summary>
internal sealed class ConnectionsStart(ConnectionDesk desk) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => desk.StartAllAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
