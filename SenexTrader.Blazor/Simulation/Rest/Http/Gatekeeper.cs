using Microsoft.Net.Http.Headers;
using SenexTrader.Blazor.Simulation.Account;

namespace SenexTrader.Blazor.Simulation.Rest.Http;

/// <summary>What stands before every route: the proxy that wants a User-Agent, the version check, the access token.</summary>
public sealed class Gatekeeper(RequestDelegate next, IGrants grants)
{
    private const string ProxyRefusal = "<html>\r\n<head><title>401 Authorization Required</title></head>\r\n<body>\r\n<center><h1>401 Authorization Required</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n";

    private static readonly HashSet<string> Versions = ["20250101", "20250715", "20250813", "20251101", "20260101", "20260401", "20260801", "20261012"];
    private static readonly PathString[] Open = ["/sim", "/realtime", "/delayed", "/streamer"];

    public async Task InvokeAsync(HttpContext http)
    {
        if (Array.Exists(Open, p => http.Request.Path.StartsWithSegments(p)))
            await next(http);
        else if (string.IsNullOrWhiteSpace(http.Request.Headers.UserAgent))
            await Refuse(http);
        else if (http.Request.Headers["Accept-Version"] is [{ Length: > 0 } version, ..] && !Versions.Contains(version))
            await Reply.NotAcceptable().ExecuteAsync(http);
        else if (http.Request.Path == "/oauth/token" || Authorised(http))
            await next(http);
        else
            await Reply.Error(401, "token_invalid", "This token is invalid or has expired").ExecuteAsync(http);
    }

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
