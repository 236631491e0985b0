namespace SenexTrader.Blazor.Hosting.Web;

/// <summary>Refuses to start where passwords would cross a network in the clear, or the visitor's words would be believed.</summary>
public static class NetworkRules
{
    /// <exception cref="StartRefusedException">The addresses and the <c>Access</c> section do not go together.</exception>
    public static void Check(IConfiguration settings, AccessOptions access)
    {
        if (settings["ForwardedHeaders_Enabled"] is { } trustAll && bool.TryParse(trustAll, out var trusted) && trusted)
            throw new StartRefusedException(
                $"ForwardedHeaders_Enabled would believe any visitor's word on their address. Remove it, and name your proxies in {AccessOptions.Section}:{nameof(AccessOptions.Proxies)}.");
        foreach (var address in Addresses(settings).Where(a => !ListeningAddresses.IsLoopback(a)))
        {
            if (access.Proxies.Length == 0 && address.StartsWith("http:", StringComparison.OrdinalIgnoreCase))
                throw new StartRefusedException(
                    $"{address} would carry passwords over a network in the clear. Use https with Kestrel:Certificates:Default:Path, or listen on 127.0.0.1 behind a proxy that does, named in {AccessOptions.Section}:{nameof(AccessOptions.Proxies)}.");
            RequireNames(access, $"{address} is reachable by others");
        }

        if (access.Proxies.Length > 0) RequireNames(access, "Behind a proxy the program is reachable by others");
    }

    /// <summary>Where the settings make the program listen.</summary>
    public static IReadOnlyList<string> Addresses(IConfiguration settings)
    {
        var urls = Split(settings["urls"]).ToList();
        if (urls.Count == 0)
            urls = [.. Split(settings["http_ports"]).Select(p => $"http://*:{p}"), .. Split(settings["https_ports"]).Select(p => $"https://*:{p}")];
        return [.. urls, .. settings.GetSection("Kestrel:Endpoints").GetChildren().Select(e => e["Url"]).OfType<string>()];
    }

    private static void RequireNames(AccessOptions access, string because)
    {
        if (access.HostNames.Length == 0)
            throw new StartRefusedException(
                $"{because}: name the host names they use in {AccessOptions.Section}:{nameof(AccessOptions.HostNames)}, so that requests for other names can be refused.");
    }

    private static string[] Split(string? list) =>
        (list ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
