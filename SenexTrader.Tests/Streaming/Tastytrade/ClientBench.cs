using SenexTrader.Core.Streaming.Tastytrade;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Streaming.Tastytrade;

/// <summary>The client over a scripted broker, on a clock of the test's own.</summary>
public abstract class ClientBench<TClock>(TClock time) : IAsyncLifetime
    where TClock : TimeProvider
{
    protected TClock Time { get; } = time;

    private protected WireBroker Broker { get; private set; } = null!;

    private protected TastytradeClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Broker = await WireBroker.StartAsync();
        Broker.PlaysAccount();
        Client = new TastytradeClient(() => Broker.Connection(), new Random(1), Time);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Client.Dispose();
        return Broker.DisposeAsync();
    }
}
