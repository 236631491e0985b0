using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Identity;
using SenexTrader.Blazor.Hosting;
using SenexTrader.Core.Domain.Account;

namespace SenexTrader.Blazor.Access;

/// <summary>
/// Whether somebody may look around without an account: only while the broker is the simulated one, the program listens
/// on this machine alone, and the visitor sits at it.
/// </summary>
public sealed class DemoGate(TraderDirectory traders, IServer server)
{
    /// <summary>The principal of the demo visitor.</summary>
    public static ClaimsPrincipal Visitor { get; } = new(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, Identities.Demo), new(ClaimTypes.Name, Identities.Demo)], IdentityConstants.ApplicationScheme));

    public bool IsOpenTo(HttpContext context) =>
        traders.All is { Count: > 0 } all && all.All(t => t.Simulated)
        && ListeningAddresses.AreLoopback(server)
        && context.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from)
        && !IsForwarded(context.Request);

    // A proxy on this machine that nobody told us of would make strangers look like somebody who sits here.
    private static bool IsForwarded(HttpRequest request) =>
        request.Headers.ContainsKey("Forwarded") || request.Headers.ContainsKey("X-Forwarded-For");
}
