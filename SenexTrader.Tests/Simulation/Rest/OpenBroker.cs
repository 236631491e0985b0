namespace SenexTrader.Tests.Simulation.Rest;

/// <summary>One broker for all tests of a class that only read.</summary>
public sealed class OpenBroker : IAsyncLifetime
{
    public RestClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Client = await RestClient.StartAsync();

    public ValueTask DisposeAsync() => Client.DisposeAsync();
}
