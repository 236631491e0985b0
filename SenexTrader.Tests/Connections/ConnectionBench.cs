using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SenexTrader.Blazor.Simulation;
using SenexTrader.Core.Cache;
using SenexTrader.Core.Connections;
using SenexTrader.Core.Connections.OAuth;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Persistence;
using SenexTrader.Core.Persistence.Access;
using SenexTrader.Core.Persistence.Connections;
using SenexTrader.Core.Streaming;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Connections;

/// <summary>Connections as the program wires them: a real database file, a real key ring, real streams, the simulated broker.</summary>
internal sealed class ConnectionBench : IAsyncDisposable
{
    /// <summary>Who may come in from the start.</summary>
    private static readonly string[] Users = ["anna", "bert"];

    private readonly ServiceProvider services;

    private ConnectionBench(ServiceProvider services) => this.services = services;

    public ConnectionDesk Desk => Get<ConnectionDesk>();

    public OAuthDesk OAuth => Get<OAuthDesk>();

    public TraderDirectory Traders => Get<TraderDirectory>();

    public LogBook Log { get; private init; } = null!;

    public MemoryCache Cache { get; private init; } = null!;

    public static async Task<SimulatedBroker> BrokerAsync(TimeProvider time) => await SimulatedBroker.StartAsync(
        new SimulationOptions(), time, NullLoggerFactory.Instance, TestContext.Current.CancellationToken);

    /// <param name="folder">Holds the database and, under <c>keys</c>, the key ring.</param>
    /// <param name="keys">The key ring's folder, where it is not the usual one.</param>
    public static async Task<ConnectionBench> StartAsync(
        TempFolder folder, FakeTimeProvider time, SimulatedBroker? broker, SecretCustody? custody = null, string keys = "keys")
    {
        var (log, cache) = (new LogBook(), new MemoryCache());
        var collection = new ServiceCollection()
            .AddSingleton<TimeProvider>(time).AddSingleton<ILoggerFactory>(log).AddSingleton(typeof(ILogger<>), typeof(Logger<>))
            .AddSingleton<ILiveWriter>(cache).AddSingleton(new Random(1)).AddSingleton(custody ?? SecretCustody.Sound)
            .AddPooledDbContextFactory<SenexDb>(o => o.UseSqlite($"Data Source={folder["senex.db"]}"))
            .AddSingleton<ConnectionStore>()
            .AddStreaming(new ConfigurationBuilder().Build())
            .AddConnections(new Brokers(broker is null ? null : new BrokerAddresses(broker.RestUrl, broker.AccountStreamerUrl, broker.AuthorizeUrl)));
        collection.AddDataProtection().SetApplicationName("SenexTrader").PersistKeysToFileSystem(new DirectoryInfo(folder[keys]));
        var bench = new ConnectionBench(collection.BuildServiceProvider()) { Log = log, Cache = cache };
        await using (var db = bench.Db())
        {
            await db.Database.MigrateAsync();
            var known = await db.Users.Select(u => u.Id).ToListAsync();
            db.Users.AddRange(Users.Except(known).Select(u => new SenexUser { Id = u, UserName = u, CreatedAt = Given.Now }));
            await db.SaveChangesAsync();
        }

        foreach (var service in bench.services.GetServices<IHostedService>()) await service.StartAsync(CancellationToken.None);
        return bench;
    }

    public SenexDb Db() => Get<IDbContextFactory<SenexDb>>().CreateDbContext();

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Connects a customer of the simulated broker by a pasted grant.</summary>
    public Task<(string? Id, GrantFault? Fault)> PasteAsync(string user, string secret, string token, string label = "Mine") =>
        Desk.AddAsync(user, label, BrokerEnvironment.Simulated, new BrokerGrant("", secret, token), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        foreach (var service in services.GetServices<IHostedService>()) await service.StopAsync(CancellationToken.None);
        await services.DisposeAsync();
    }
}
