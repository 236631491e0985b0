using System.Net;

namespace SenexTrader.Blazor.Simulation.Rest.Http;

/// <summary>
/// Nobody but this machine reaches the simulation. The name in the Host header is looked at too: a page of a foreign site could
/// otherwise let its name point here and speak to it from the trader's own browser.
/// </summary>
public sealed class LoopbackGuard(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http) => IsFromHere(http) && IsForHere(http.Request.Host.Host)
        ? next(http)
        : Reply.Error(StatusCodes.Status403Forbidden, "not_permitted", "The simulated broker answers on loopback only.").ExecuteAsync(http);

    private static bool IsFromHere(HttpContext http) => http.Connection.RemoteIpAddress is not { } from || IPAddress.IsLoopback(from);

    private static bool IsForHere(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
