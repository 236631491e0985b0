using System.Globalization;
using Microsoft.Net.Http.Headers;
using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.Rest.OAuth;

namespace SenexTrader.Blazor.Simulation.Rest.Http;

/// <summary>What stands before every route: the proxy that wants a User-Agent, the version check, the access token.</summary>
public sealed class Gatekeeper(RequestDelegate next, IGrants grants)
{
    private const string ProxyRefusal = "<html>\r\n<head><title>401 Authorization Required</title></head>\r\n<body>\r\n<center><h1>401 Authorization Required</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n";

    /// <summary>Versions are dates: known from the first documented one to the last announced.</summary>
    private static readonly DateOnly FirstVersion = new(2025, 1, 1), LastVersion = new(2026, 12, 31);

    private static readonly PathString[] Open = ["/sim", "/realtime", "/delayed", "/streamer"];

    public async Task InvokeAsync(HttpContext http)
    {
        if (Array.Exists(Open, p => http.Request.Path.StartsWithSegments(p)))
            await next(http);
        else if (http.WebSockets.IsWebSocketRequest)
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
        else if (string.IsNullOrWhiteSpace(http.Request.Headers.UserAgent))
            await Refuse(http);
        else if (http.Request.Headers["Accept-Version"] is [{ Length: > 0 } version, ..] && !IsKnown(version))
            await Reply.NotAcceptable().ExecuteAsync(http);
        else if (http.Request.Path == "/oauth/token" || http.Request.Path == AuthorizeRoutes.Path || http.Request.Path == "/margin-requirements-public-configuration" || Authorised(http))
            await next(http);
        else
            await Reply.Error(401, "token_invalid", "This token is invalid or has expired").ExecuteAsync(http);
    }

    private static bool IsKnown(string version) =>
        DateOnly.TryParseExact(version, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date >= FirstVersion && date <= LastVersion;

    private bool Authorised(HttpContext http)
    {
        const string scheme = "Bearer ";
        var header = http.Request.Headers[HeaderNames.Authorization].ToString();
        var customer = header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? grants.ByAccessToken(header[scheme.Length..].Trim()) : null;
        http.Features.Set(customer);
        return customer is not null;
    }

    private static Task Refuse(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        http.Response.ContentType = "text/html";
        return http.Response.WriteAsync(ProxyRefusal);
    }
}
