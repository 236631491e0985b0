using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.Market;
using SenexTrader.Blazor.Simulation.Rest;
using SenexTrader.Blazor.Simulation.Rest.Http;
using SenexTrader.Blazor.Simulation.Rest.OAuth;

namespace SenexTrader.Blazor.Simulation;

/// <summary>A broker on loopback with the real wires: REST, the dxLink feed and the account stream, over a market made from a seed.</summary>
public sealed class SimulatedBroker : IAsyncDisposable
{
    /// <summary>Long enough for a few hundred symbols in a query, as at the real proxy; beyond it the answer is 414.</summary>
    private const int LongestRequestLine = 16 * 1024;

    private readonly WebApplication _app;
    private readonly Uri _address;

    private SimulatedBroker(WebApplication app)
    {
        _app = app;
        _address = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    /// <summary>Base of the REST service, without a slash at its end.</summary>
    public string RestUrl => $"http://{_address.Authority}";

    public string AccountStreamerUrl => $"ws://{_address.Authority}/streamer";

    /// <summary>The page on which a customer lets an application in.</summary>
    public string AuthorizeUrl => $"{RestUrl}{AuthorizeRoutes.Path}";

    /// <summary>What to fill in to be let in, for people.</summary>
    public string Hint => $"Simulated broker: client id {OAuthApplication.All[0].ClientId}, client secret {ClientSecret}, refresh token {RefreshToken}.";

    public string DxLinkUrl => $"ws://{_address.Authority}/realtime";

    public IReadOnlyList<SimCustomer> Customers => Services.GetRequiredService<IGrants>().Customers;

    public string ClientSecret => Customers[0].ClientSecret;
    public string RefreshToken => Customers[0].RefreshToken;
    public string Account => Customers[0].Accounts[0];

    /// <summary>The broker's parts, for tests that look behind the wires.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Starts the broker; it answers when this returns.</summary>
    /// <exception cref="ArgumentException">An option has an impossible value, or an address other than loopback is asked for.</exception>
    public static async Task<SimulatedBroker> StartAsync(SimulationOptions options, TimeProvider time, ILoggerFactory loggers, CancellationToken cancellation)
    {
        SimulationOptionsCheck.Check(options);
        // An empty builder: nothing of the host application's settings, logging or static files reaches in here.
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls(options.Urls).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = LongestRequestLine;
        });
        builder.Services.AddRoutingCore().AddSingleton(loggers).AddSingleton(time).AddSingleton(options)
            .AddSimulatedMarket(options, time).AddSimulatedAccounts().AddSimulatedRest();
        SimulatedBrokerWires.AddServices(builder.Services);
        var app = builder.Build();
        Compose(app);
        try
        {
            await app.StartAsync(cancellation);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
        return new(app);
    }

    public async ValueTask DisposeAsync()
    {
        // Stopping first lets open sockets hear that the server goes away.
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static void Compose(WebApplication app)
    {
        app.UseMiddleware<LoopbackGuard>();
        // Sockets answer pings by themselves; keepalive is the wires' own business.
        app.UseWebSockets(new() { KeepAliveInterval = TimeSpan.Zero });
        SimulatedBrokerWires.Use(app);
        app.UseMiddleware<Gatekeeper>();
        app.UseMiddleware<MalformedRequests>();
        app.UseRouting();
        SimulatedBrokerWires.Map(app);
        app.MapSimulatedRest();
        // Lives the accounts' past before the first question comes.
        app.Services.GetRequiredService<BookKeeper>().Start();
    }
}
