using Microsoft.Extensions.Time.Testing;
using SenexTrader.Blazor.Simulation;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Connections;

/// <summary>Tests of connections at one running desk, beside one simulated broker.</summary>
public abstract class DeskTests : IAsyncLifetime
{
    private SimulatedBroker broker = null!;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private protected TempFolder Folder { get; } = new();

    protected FakeTimeProvider Time { get; } = new RunningClock(Given.Now);

    private protected SimulatedBroker Broker => broker;

    private protected ConnectionBench Bench { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync()
    {
        broker = await ConnectionBench.BrokerAsync(Time);
        Bench = await ConnectionBench.StartAsync(Folder, Time, broker);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Bench.DisposeAsync();
        await broker.DisposeAsync();
        Folder.Dispose();
    }
}
