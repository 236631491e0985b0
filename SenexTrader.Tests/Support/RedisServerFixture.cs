namespace SenexTrader.Tests.Support;

/// <summary>One redis-server for all tests of a class; where there is none, each of them is skipped with the reason.</summary>
public sealed class RedisServerFixture : IAsyncLifetime
{
    private RedisServerProcess? server;

    public string Address => server?.Address ?? throw new InvalidOperationException("The server has not started.");

    public async ValueTask InitializeAsync() => server = await RedisServerProcess.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
    }
}
