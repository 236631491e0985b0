using System.Net;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using SenexTrader.Blazor.Hosting.Settings;

namespace SenexTrader.Blazor.Hosting.Web;

/// <summary>What holds for every request, whoever sends it.</summary>
public static class WebRules
{
    /// <exception cref="StartRefusedException">The settings would expose the program.</exception>
    public static AccessOptions AddWebRules(this WebApplicationBuilder builder)
    {
        var access = builder.AddSettings<AccessOptions>(AccessOptions.Section);
        NetworkRules.Check(builder.Configuration, access);
        HttpsCertificates.Check(builder.Configuration);
        builder.WebHost.ConfigureKestrel(o => o.AddServerHeader = false);
        builder.Services.AddSingleton(access).AddSingleton<PageCaps>();
        builder.Services.AddTryLimits(access);
        // A name that a stranger points at this machine must not make their page one of ours.
        builder.Services.Configure<HostFilteringOptions>(o => o.AllowedHosts = [.. HostsOf(builder.Configuration, access)]);
        builder.Services.Configure<ForwardedHeadersOptions>(o => Trust(o, access));
        builder.Services.AddHsts(o => o.MaxAge = TimeSpan.FromDays(365));
        return access;
    }

    /// <summary>The part of the pipeline before it is known who asks.</summary>
    public static void UseWebRules(this WebApplication app, AccessOptions access)
    {
        if (access.Proxies.Length > 0) app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        if (NetworkRules.Addresses(app.Configuration).Any(a => a.StartsWith("https:", StringComparison.OrdinalIgnoreCase))) app.UseHttpsRedirection();
        app.UseHsts();
        app.UseRateLimiter();
        app.UseWebSockets();
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.Use(KeepBareAsync);
    }

    // A page without a body would be the browser's own blank one; whoever posts reads the status.
    private static Task KeepBareAsync(HttpContext http, RequestDelegate next)
    {
        if (!HttpMethods.IsGet(http.Request.Method)) http.Features.GetRequiredFeature<IStatusCodePagesFeature>().Enabled = false;
        return next(http);
    }

    private static IEnumerable<string> HostsOf(IConfiguration settings, AccessOptions access) =>
        ((string[])["localhost", "127.0.0.1", "[::1]"]).Concat(access.HostNames).Concat(NetworkRules.Addresses(settings)
            .Select(a => Uri.TryCreate(a, UriKind.Absolute, out var uri) ? uri.Host : "")
            .Where(h => h.Length > 0 && h is not ("0.0.0.0" or "[::]"))).Distinct();

    private static void Trust(ForwardedHeadersOptions options, AccessOptions access)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in access.Proxies)
        {
            if (IPAddress.TryParse(proxy, out var address)) options.KnownProxies.Add(address);
            else options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
        }
    }
}
