using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using SenexTrader.Blazor.Simulation;
using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.Market;

namespace SenexTrader.Tests.Simulation.DxLink.Support;

/// <summary>The wires on a real loopback port, with a market, a login and a clock in the test's hands.</summary>
internal sealed class WiresHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WiresHost(WebApplication app) => _app = app;

    public FakeTape Tape { get; private init; } = null!;
    public FakeGrants Grants { get; private init; } = null!;
    public FakeAccounts Accounts { get; private init; } = null!;
    public FakeTimeProvider Clock { get; private init; } = null!;
    public HttpClient Http { get; private init; } = null!;
    public IServiceProvider Services => _app.Services;

    public static async Task<WiresHost> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var (tape, grants, accounts, clock) = (new FakeTape(), new FakeGrants(), new FakeAccounts(), new FakeTimeProvider(new(2026, 8, 4, 14, 0, 0, TimeSpan.Zero)));
        builder.Services.AddSingleton<ITape>(tape).AddSingleton<IGrants>(grants).AddSingleton<IAccountWire>(accounts)
            .AddSingleton<ISessionControl>(accounts).AddSingleton<TimeProvider>(clock).AddSimulatedWires();
        var app = builder.Build();
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.Zero });
        app.UseSimulatedFaults();
        app.MapSimulatedWires();
        app.MapGet("/customers/me", () => Results.Json(new { data = new { id = "me" } }));
        await app.StartAsync();
        return new(app) { Tape = tape, Grants = grants, Accounts = accounts, Clock = clock, Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) } };
    }

    public Task<WireClient> SocketAsync(string path = "/realtime") => WireClient.ConnectAsync(new Uri(_app.Urls.First().Replace("http", "ws") + path));

    /// <summary>A feed client through the handshake, with channel 1 open.</summary>
    public async Task<WireClient> FeedAsync(string contract = "AUTO", string? setup = """{"type":"FEED_SETUP","channel":1,"acceptAggregationPeriod":0,"acceptDataFormat":"COMPACT"}""")
    {
        var client = await LoginAsync();
        await client.SendAsync($$"""{"type":"CHANNEL_REQUEST","channel":1,"service":"FEED","parameters":{"contract":"{{contract}}"} }""");
        await client.ExpectAsync("CHANNEL_OPENED");
        if (setup is null) return client;
        await client.SendAsync(setup);
        await client.ExpectAsync("FEED_CONFIG");
        return client;
    }

    public async Task<WireClient> LoginAsync(string token = "quote-1")
    {
        var client = await SocketAsync();
        await client.SendAsync("""{"type":"SETUP","channel":0,"version":"0.1-DXF-JS/0.3.0","keepaliveTimeout":60,"acceptKeepaliveTimeout":60}""");
        await client.ExpectAsync("SETUP");
        await client.ExpectAsync("AUTH_STATE");
        await client.SendAsync($$"""{"type":"AUTH","channel":0,"token":"{{token}}"}""");
        await client.ExpectAsync("AUTH_STATE");
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        // A client that was left open is cut after the server's own patience, which runs by the test's clock.
        var stop = _app.StopAsync();
        while (!stop.IsCompleted)
        {
            Clock.Advance(TimeSpan.FromSeconds(3));
            await Task.WhenAny(stop, Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System));
        }
        await stop;
        await _app.DisposeAsync();
    }
}
