using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Persistence;
using SenexTrader.Core.Services;
using SenexTrader.Core.Streaming;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Weaknesses.Support;

/// <summary>
/// The whole program but its web host and its cache's server, over a scripted broker: every frame and every answer is the
/// test's own, and the clock stands still unless the test moves it.
/// </summary>
internal sealed class WireApp : IAsyncDisposable
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan Guard = TimeSpan.FromSeconds(60);
    private readonly TempFolder data = new();

    private WireApp(WireBroker broker)
    {
        Broker = broker;
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Tastytrade:Connections:0:User"] = "trader",
            ["Tastytrade:Connections:0:BaseUrl"] = broker.Rest,
            ["Tastytrade:Connections:0:AccountStreamerUrl"] = broker.Stream.ToString(),
            ["Tastytrade:Connections:0:ClientSecret"] = "secret-of-the-application",
            ["Tastytrade:Connections:0:RefreshToken"] = "grant-of-the-customer",
        });
        builder.Services.AddLogging().AddSingleton<ILoggerFactory>(Log).AddSingleton<TimeProvider>(Time).AddOptions<PersistenceOptions>();
        builder.Services.AddSingleton<StandingCache>()
            .AddSingleton<ILiveReader>(s => s.GetRequiredService<StandingCache>())
            .AddSingleton<ILiveWriter>(s => s.GetRequiredService<StandingCache>());
        builder.Services.AddStreaming(builder.Configuration).AddMetricServices().AddBroadcast();
        builder.Services.AddSenexPersistence(data["senex.db"], data["quartz.db"]);
        Host = builder.Build();
    }

    public FakeTimeProvider Time { get; } = new(Legs.Time);

    public WireBroker Broker { get; }

    public LogBook Log { get; } = new();

    public IHost Host { get; }

    public AccountKey Owner { get; } = new("trader", WireAccount.Account);

    public MetricsHub Hub => Get<MetricsHub>();

    /// <param name="positions">The broker's records of what is held; nothing at all unless given.</param>
    public static async Task<WireApp> StartAsync(params string[] positions)
    {
        var broker = await WireBroker.StartAsync();
        broker.PlaysAccount();
        broker.Says($"/accounts/{WireAccount.Account}/positions", WireAccount.Items(positions));
        // Of an unknown session no data are owed, so quiet frames raise no alarm while the clock moves.
        broker.Answers.TryRemove("/market-time/equities/sessions/current", out _);
        var app = new WireApp(broker);
        await app.Host.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    /// <summary>Brings both connections up and waits until the positions are known.</summary>
    public async Task<(WirePeer Feed, WirePeer Stream)> ConnectAsync()
    {
        var feed = await Broker.AcceptFeedAsync();
        await feed.WelcomeAsync();
        await feed.SendAsync(WireFeed.Config(3, Frames.SummaryFields));
        var stream = await Broker.AcceptStreamAsync();
        await stream.WelcomeStreamAsync();
        await UntilReadAsync(m => m.PositionsGap is null && m.Feeds.Count == 2 && m.Feeds.All(f => f.IsLive));
        return (feed, stream);
    }

    public T Get<T>()
        where T : notnull => Host.Services.GetRequiredService<T>();

    public SenexDb OpenDatabase() => Get<IDbContextFactory<SenexDb>>().CreateDbContext();

    /// <summary>Makes one beat now and returns what it published.</summary>
    public async Task<MetricsState> BeatAsync()
    {
        await Get<MetricsBroadcaster>().BeatAsync(TestContext.Current.CancellationToken);
        return Hub.Latest(Owner) ?? throw new InvalidOperationException("The beat published nothing for the account.");
    }

    /// <summary>Waits without the clock until the services read what is wanted from the cache.</summary>
    public async Task<AccountMetrics> UntilReadAsync(Func<AccountMetrics, bool> wanted)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(start) < Guard)
        {
            var read = await Get<MetricsService>().ReadAsync(Owner, TestContext.Current.CancellationToken);
            if (wanted(read)) return read;
            await Task.Delay(Moment, TimeProvider.System, TestContext.Current.CancellationToken);
        }

        throw new InvalidOperationException("What was wanted was never read.");
    }

    public async ValueTask DisposeAsync()
    {
        await Host.StopAsync(CancellationToken.None);
        Host.Dispose();
        await Broker.DisposeAsync();
        data.Dispose();
    }
}
