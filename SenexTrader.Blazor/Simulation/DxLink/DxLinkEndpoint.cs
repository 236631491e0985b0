using SenexTrader.Blazor.Simulation.Sockets;

namespace SenexTrader.Blazor.Simulation.DxLink;

/// <summary>The feed's addresses: real-time and, as certification names it, delayed.</summary>
internal static class DxLinkEndpoint
{
    public static void MapDxLink(this IEndpointRouteBuilder routes)
    {
        routes.Map("/realtime", (HttpContext context, DxLinkParts parts, SocketHost sockets) => AcceptAsync(context, parts, sockets));
        routes.Map("/delayed", (HttpContext context, DxLinkParts parts, SocketHost sockets) => AcceptAsync(context, parts, sockets));
    }

    private static Task AcceptAsync(HttpContext context, DxLinkParts parts, SocketHost sockets) =>
        sockets.AcceptAsync(context, Faults.FaultTarget.DxLink, async (socket, gone, stopping) =>
        {
            using var connection = new DxLinkConnection(parts, socket);
            await connection.RunAsync(gone, stopping);
        });
}
