using SenexTrader.Blazor.Access;
using SenexTrader.Blazor.Components;
using SenexTrader.Blazor.Connections;
using SenexTrader.Blazor.Hosting;
using SenexTrader.Blazor.Hosting.Keys;
using SenexTrader.Blazor.Hosting.Logs;
using SenexTrader.Blazor.Hosting.Settings;
using SenexTrader.Blazor.Hosting.Web;
using SenexTrader.Blazor.Simulation;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Cache;
using SenexTrader.Core.Connections;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Health;
using SenexTrader.Core.Persistence;
using SenexTrader.Core.Persistence.Connections;
using SenexTrader.Core.Services;
using SenexTrader.Core.Streaming;
using SenexTrader.Core.Streaming.Tastytrade;
using Serilog;
using Serilog.Extensions.Logging;

if (args is ["simulate", ..]) return await SimulateCommand.RunAsync(args[1..]);
if (args is ["reset-owner", ..]) return await ReadableStart.RunAsync(() => ResetOwnerCommand.RunAsync(args[1..], Console.Out));
return await ReadableStart.RunAsync(() => RunAsync(args));

static async Task RunAsync(string[] args)
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    KnownSections.Check(
        builder.Configuration, TastytradeOptions.Section, "Simulation", CacheOptions.Section, PersistenceOptions.Section, AttentionOptions.Section,
        AccessOptions.Section, LogOptions.Section, KeyOptions.Section);
    var data = DataFolder.Open(builder.Configuration);
    var (logs, logger) = builder.AddSenexLogs(data);
    builder.Services.AddSingleton(TimeProvider.System);
    var access = builder.AddWebRules();

    // Sources: the broker of the settings or of what users connected, or the simulated one behind the same wires.
    var connections = SettingsReader.Read<TastytradeOptions>(builder.Configuration, TastytradeOptions.Section).Connections;
    var simulating = connections.Count == 0 && !StoredConnections.IsAnyReal(data.Database);
    builder.AddSenexKeys(data, simulating || (connections.Count > 0 && connections.All(c => c.Simulated)), logger);
    await using var broker = simulating ? await SimulateAsync(builder, logger) : null;

    builder.AddSettings<CacheOptions>(CacheOptions.Section);
    builder.AddSettings<PersistenceOptions>(PersistenceOptions.Section);
    builder.AddSettings<AttentionOptions>(AttentionOptions.Section);
    builder.Services.AddLiveCache();
    builder.Services.AddStreaming(builder.Configuration);
    builder.Services.AddMetricServices();
    builder.Services.AddBroadcast();
    builder.Services.AddSenexPersistence(data.Database, data.Scheduler);
    builder.Services.AddSenexConnections(broker is null ? new Brokers(null) : new Brokers(
        new BrokerAddresses(broker.RestUrl, broker.AccountStreamerUrl, broker.AuthorizeUrl), broker.Hint));
    builder.Services.AddSenexHealth();
    builder.Services.AddSenexAccess(data);
    builder.Services.AddCircuitLimits();
    builder.Services.AddSenexUi();
    builder.Services.AddRazorComponents().AddInteractiveServerComponents();
    builder.WebHost.UseStaticWebAssets();

    await using var app = builder.Build();
    app.UseSenexRequestLog(logs);
    app.UseWebRules(access);
    app.UseAuthentication();
    app.UseAuthorization();
    app.UseMiddleware<CircuitDoor>();
    app.UseAntiforgery();
    app.MapStaticAssets().AllowAnonymous();
    app.MapSenexHealth().AllowAnonymous();
    app.MapSenexAccess();
    app.MapSenexConnections();
    app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
    await app.RunAsync();
}

static async Task<SimulatedBroker> SimulateAsync(WebApplicationBuilder builder, Serilog.ILogger logger)
{
    var options = builder.AddSettings<SimulationOptions>("Simulation");
    // Its host's own "now listening" beside ours would only confuse.
    var loggers = LoggerFactory.Create(l => l.AddSerilog(logger).AddFilter<SerilogLoggerProvider>("Microsoft", LogLevel.Warning));
    var broker = await SimulatedBroker.StartAsync(options, TimeProvider.System, loggers, default);
    logger.Information("Simulated broker at {RestUrl}: no real account is reached", broker.RestUrl);
    const string first = $"{TastytradeOptions.Section}:Connections:0";
    builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
    {
        [$"{first}:User"] = "demo",
        [$"{first}:BaseUrl"] = broker.RestUrl,
        [$"{first}:AccountStreamerUrl"] = broker.AccountStreamerUrl,
        [$"{first}:ClientSecret"] = broker.ClientSecret,
        [$"{first}:RefreshToken"] = broker.RefreshToken,
        [$"{first}:Simulated"] = "true",
    });
    return broker;
}

public partial class Program;
