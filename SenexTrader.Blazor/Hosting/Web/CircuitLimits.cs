using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.SignalR;

namespace SenexTrader.Blazor.Hosting.Web;

/// <summary>What a circuit may cost, and whose it stays.</summary>
public static class CircuitLimits
{
    public static IServiceCollection AddCircuitLimits(this IServiceCollection services)
    {
        services.Configure<CircuitOptions>(o =>
        {
            // A tab that lost its server blanks itself; its circuit need not go on rendering for it.
            o.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(1);
            // All that may wait for a return at once, whoever they belong to: each holds a page in memory.
            o.DisconnectedCircuitMaxRetained = 100;
            // Our scripts answer at once or not at all.
            o.JSInteropDefaultCallTimeout = TimeSpan.FromSeconds(20);
            // A browser that takes no more than this is behind by seconds: rendering on would only fill memory.
            o.MaxBufferedUnacknowledgedRenderBatches = 10;
            // What a page of ours throws is nobody's business but the log's.
            o.DetailedErrors = false;
        });
        services.Configure<HubOptions>(o =>
        {
            // What a browser sends are clicks and typed text.
            o.MaximumReceiveMessageSize = 32 * 1024;
            o.MaximumParallelInvocationsPerClient = 1;
            o.EnableDetailedErrors = false;
            o.AddFilter<CircuitOwners>();
        });
        services.AddSingleton<CircuitOwners>();
        return services;
    }
}
