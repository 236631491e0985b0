using SenexTrader.Blazor.Simulation.Faults;

namespace SenexTrader.Blazor.Simulation.Sockets;

/// <summary>Upgrades requests to sockets, unless a fault stands in the way, and ends them when the host stops.</summary>
internal sealed class SocketHost(FaultBoard faults, IHostApplicationLifetime lifetime)
{
    public async Task AcceptAsync(HttpContext context, FaultTarget target, Func<TextSocket, CancellationToken, CancellationToken, Task> serve)
    {
        var now = faults.On(target);
        foreach (var fault in now.Active)
        {
            if (fault.UpgradeStatus is null) continue;
            await fault.AnswerAsync(context, _ => Task.CompletedTask);
            return;
        }
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsync("A WebSocket upgrade is expected here.", context.RequestAborted);
            return;
        }
        var socket = await context.WebSockets.AcceptWebSocketAsync();
        await serve(new TextSocket(context, socket), context.RequestAborted, lifetime.ApplicationStopping);
    }
}
