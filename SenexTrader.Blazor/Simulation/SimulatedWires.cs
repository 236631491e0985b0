using SenexTrader.Blazor.Simulation.DxLink;
using SenexTrader.Blazor.Simulation.DxLink.Feed;
using SenexTrader.Blazor.Simulation.Faults;
using SenexTrader.Blazor.Simulation.Sockets;
using SenexTrader.Blazor.Simulation.Stream;

namespace SenexTrader.Blazor.Simulation;

/// <summary>The sockets, faults and oracle of the simulated broker, as its host adds them.</summary>
internal static class SimulatedWires
{
    /// <summary>Needs ITape, IGrants, IAccountWire, ISessionControl and TimeProvider beside it.</summary>
    public static IServiceCollection AddSimulatedWires(this IServiceCollection services) => services
        .AddSingleton<FaultBoard>()
        .AddSingleton<FaultCatalog>()
        .AddSingleton<RestFaults>()
        .AddSingleton<SocketHost>()
        .AddSingleton<FeedHub>()
        .AddSingleton<TruthLedger>()
        .AddSingleton<DxLinkParts>()
        .AddSingleton<StreamParts>();

    /// <summary>REST's faults; before authorisation, since a broken server asks nobody who they are.</summary>
    public static IApplicationBuilder UseSimulatedFaults(this IApplicationBuilder app)
    {
        var faults = app.ApplicationServices.GetRequiredService<RestFaults>();
        return app.Use((context, next) => faults.InvokeAsync(context, next));
    }

    /// <summary>/realtime, /delayed, /streamer, /sim/faults and /sim/truth; sockets need UseWebSockets before.</summary>
    public static void MapSimulatedWires(this IEndpointRouteBuilder routes)
    {
        // A request that a fault holds back must not hold back the end.
        var faults = routes.ServiceProvider.GetRequiredService<FaultBoard>();
        routes.ServiceProvider.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(() => faults.EndAll());
        routes.MapDxLink();
        routes.MapAccountStream();
        routes.MapFaults();
        routes.MapTruth();
    }
}
