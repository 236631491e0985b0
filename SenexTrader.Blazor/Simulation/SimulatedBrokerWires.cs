namespace SenexTrader.Blazor.Simulation;

/// <summary>The wires and the faults that plug into the simulated broker: the one place that lists them.</summary>
public static class SimulatedBrokerWires
{
    /// <summary>What the wires need beside the market and the books.</summary>
    public static void AddServices(IServiceCollection services)
    {
        services.AddSimulatedWires();
    }

    /// <summary>What stands before every request, in order: faults come first, so that they can spoil anything.</summary>
    public static void Use(WebApplication app)
    {
        app.UseSimulatedFaults();
    }

    /// <summary>The sockets <c>/realtime</c> and <c>/streamer</c>, and <c>/sim</c>.</summary>
    public static void Map(WebApplication app)
    {
        app.MapSimulatedWires();
    }
}
