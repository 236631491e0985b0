using SenexTrader.Blazor.Simulation.Sockets;

namespace SenexTrader.Blazor.Simulation.Stream;

/// <summary>The account stream's address.</summary>
internal static class StreamEndpoint
{
    public static void MapAccountStream(this IEndpointRouteBuilder routes) =>
        routes.Map("/streamer", (HttpContext context, StreamParts parts, SocketHost sockets) =>
            sockets.AcceptAsync(context, Faults.FaultTarget.Account, async (socket, gone, stopping) =>
            {
                using var connection = new StreamConnection(parts, socket);
                await connection.RunAsync(gone, stopping);
            }));
}
