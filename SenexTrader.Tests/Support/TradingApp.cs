using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SenexTrader.Blazor.Simulation;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Persistence;
using SenexTrader.Core.Services;
using SenexTrader.Core.Streaming;

namespace SenexTrader.Tests.Support;

/// <summary>
/// The whole program but its web host: simulated broker on real loopback sockets, streaming, real cache, services,
/// broadcast and saving, all on one fake clock.
/// </summary>
internal sealed class TradingApp : IAsyncDisposable
{
    private readonly TempFolder data = new();

    private TradingApp(FakeTimeProvider time, SimulatedBroker broker, int traders)
    {
        (Time, Broker) = (time, broker);
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(Enumerable.Range(0, traders).SelectMany(i => Connection(broker, i)));
        builder.Services.AddLogging().AddSingleton<TimeProvider>(time).AddOptions<PersistenceOptions>();
        builder.Services.AddLiveCache().AddStreaming(builder.Configuration).AddMetricServices().AddBroadcast();
        builder.Services.AddSingleton<ILiveWriter, LongLives>();
        builder.Services.AddSenexPersistence(Path.Combine(data.Path, "senex.db"), Path.Combine(data.Path, "quartz.db"));
        Host = builder.Build();
    }

    public FakeTimeProvider Time { get; }

    public SimulatedBroker Broker { get; }

    public IHost Host { get; }

    public MetricsHub Hub => Get<MetricsHub>();

    /// <summary>The first trader's first account.</summary>
    public AccountKey Owner => KeyOf(0);

    /// <param name="faults">What is wrong at the broker before the program starts.</param>
    public static async Task<TradingApp> StartAsync(
        int traders = 1, DateTimeOffset? at = null, string session = "open", TimeSpan? quoteTokenLife = null, params object[] faults)
    {
        var time = new RunningClock(at ?? Given.Now);
        var broker = await SimulatedBroker.StartAsync(
            new SimulationOptions { Session = session, QuoteTokenLife = quoteTokenLife ?? TimeSpan.FromHours(24) }, time, NullLoggerFactory.Instance, TestContext.Current.CancellationToken);
        var app = new TradingApp(time, broker, traders);
        foreach (var fault in faults) await app.FaultAsync(fault);
        await app.Host.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    public T Get<T>()
        where T : notnull => Host.Services.GetRequiredService<T>();

    public AccountKey KeyOf(int trader) => new(UserOf(trader), Broker.Customers[trader].Accounts[0]);

    public AccountMetrics? Latest(AccountKey key) => Hub.Latest(key)?.Metrics;

    /// <summary>Lets time pass until every position of the account is complete.</summary>
    public Task UntilLiveAsync(AccountKey key) => Time.Until(() =>
        Latest(key) is { Underlyings.Count: > 0, LeftOut.Count: 0, PositionsGap: null });

    /// <summary>The last event of this type that the simulated feed sent, as its wire had it; null when it sent none.</summary>
    public async Task<JsonElement?> TruthAsync(string streamerSymbol, string type)
    {
        using var http = new HttpClient();
        var answer = await http.GetFromJsonAsync<JsonElement>($"{Broker.RestUrl}/sim/truth/{Uri.EscapeDataString(streamerSymbol)}");
        return answer.TryGetProperty(type, out var truth) ? truth : null;
    }

    /// <summary>Puts a fault on the simulated broker; see its list of faults.</summary>
    public async Task FaultAsync(object fault)
    {
        using var http = new HttpClient();
        (await http.PostAsJsonAsync($"{Broker.RestUrl}/sim/faults", fault)).EnsureSuccessStatusCode();
    }

    public async Task EndFaultsAsync()
    {
        using var http = new HttpClient();
        (await http.DeleteAsync($"{Broker.RestUrl}/sim/faults")).EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        await Host.StopAsync(CancellationToken.None);
        Host.Dispose();
        await Broker.DisposeAsync();
        data.Dispose();
    }

    private static string UserOf(int trader) => trader == 0 ? "owner" : $"trader-{trader}";

    private static IEnumerable<KeyValuePair<string, string?>> Connection(SimulatedBroker broker, int trader)
    {
        var at = $"Tastytrade:Connections:{trader}";
        yield return new($"{at}:User", UserOf(trader));
        yield return new($"{at}:BaseUrl", broker.RestUrl);
        yield return new($"{at}:AccountStreamerUrl", broker.AccountStreamerUrl);
        yield return new($"{at}:ClientSecret", broker.Customers[trader].ClientSecret);
        yield return new($"{at}:RefreshToken", broker.Customers[trader].RefreshToken);
        yield return new($"{at}:Simulated", "true");
    }
}
