using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using SenexTrader.Blazor.Simulation;
using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Streaming;
using SenexTrader.Core.Streaming.Tastytrade;

namespace SenexTrader.Tests.Support;

/// <summary>The whole of Streaming, wired as the program wires it, between a scripted broker and a cache in memory, on a fake clock.</summary>
public sealed class StreamingHarness : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly IAsyncDisposable behind;
    private readonly WireBroker? scripted;

    private StreamingHarness(IAsyncDisposable behind, FakeTimeProvider time, params TastytradeConnection[] connections)
    {
        (this.behind, scripted, Time) = (behind, behind as WireBroker, time);
        services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<ILoggerFactory>(Log)
            .AddSingleton(typeof(ILogger<>), typeof(Logger<>))
            .AddSingleton<ILiveWriter>(Cache)
            .AddSingleton(new Random(1))
            .AddStreaming(new ConfigurationBuilder().Build())
            .Configure<TastytradeOptions>(o => o.Connections = [.. connections])
            .BuildServiceProvider();
        Manager = services.GetRequiredService<StreamManager>();
    }

    /// <summary>Sets the machine's wall clock, forward positive, as no timer notices.</summary>
    public void SetWall(TimeSpan by) => ((SettableClock)Time).SetWall(by);

    /// <summary>At first 14:00 UTC on a Tuesday, in an open session.</summary>
    public FakeTimeProvider Time { get; }

    public LogBook Log { get; } = new();

    public MemoryCache Cache { get; } = new();

    public WireBroker Broker => scripted ?? throw new InvalidOperationException("There is no script behind this one.");

    public StreamManager Manager { get; }

    public FeedPulse? Market => Cache.Get(CacheKeys.Pulse, "dxlink");

    public FeedPulse? Account => Cache.Get(CacheKeys.Pulse, "account");

    public static async Task<StreamingHarness> StartAsync(Action<WireBroker>? script = null, bool connected = true)
    {
        var broker = await WireBroker.StartAsync();
        broker.PlaysAccount();
        script?.Invoke(broker);
        var harness = new StreamingHarness(broker, new SettableClock(Legs.Time), connected ? [broker.Connection()] : []);
        await harness.Manager.StartAsync(CancellationToken.None);
        return harness;
    }

    /// <summary>Streams from the simulated broker, which runs on the same clock.</summary>
    public static async Task<StreamingHarness> StartAsync(SimulatedBroker broker, FakeTimeProvider time)
    {
        var customers = broker.Customers.Select((c, i) => new TastytradeConnection
        {
            User = $"trader-{i}",
            BaseUrl = broker.RestUrl,
            AccountStreamerUrl = broker.AccountStreamerUrl,
            ClientSecret = c.ClientSecret,
            RefreshToken = c.RefreshToken,
            Simulated = true,
        });
        var harness = new StreamingHarness(broker, time, [.. customers]);
        await harness.Manager.StartAsync(CancellationToken.None);
        return harness;
    }

    /// <summary>Brings both connections up; the account stream is fed heartbeats from then on.</summary>
    public async Task<(WirePeer Feed, WirePeer Stream)> ConnectAsync()
    {
        var feed = await ConnectFeedAsync();
        return (feed, await ConnectStreamAsync());
    }

    public async Task<WirePeer> ConnectFeedAsync()
    {
        var feed = await Broker.AcceptFeedAsync();
        await feed.WelcomeAsync();
        await Eventually.HoldsAsync(() => Market?.State is FeedState.Live, "the feed is live");
        return feed;
    }

    public async Task<WirePeer> ConnectStreamAsync()
    {
        var stream = await Broker.AcceptStreamAsync();
        await stream.WelcomeStreamAsync();
        await Eventually.HoldsAsync(() => Account?.State is FeedState.Live, "the account stream is live");
        return stream;
    }

    public async ValueTask DisposeAsync()
    {
        await Manager.StopAsync(CancellationToken.None);
        await services.DisposeAsync();
        await behind.DisposeAsync();
    }
}
