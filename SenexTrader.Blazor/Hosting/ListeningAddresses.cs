using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace SenexTrader.Blazor.Hosting;

/// <summary>Where the program listens: on this machine alone, or for others too.</summary>
public static class ListeningAddresses
{
    /// <summary>True when every address is of this machine alone; false also when nothing is known of them.</summary>
    public static bool AreLoopback(IServer server) =>
        server.Features.Get<IServerAddressesFeature>()?.Addresses is { Count: > 0 } addresses && addresses.All(IsLoopback);

    public static bool IsLoopback(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));
}
