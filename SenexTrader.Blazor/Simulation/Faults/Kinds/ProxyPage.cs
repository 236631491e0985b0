using Microsoft.AspNetCore.WebUtilities;

namespace SenexTrader.Blazor.Simulation.Faults.Kinds;

/// <summary>What a proxy says when it cannot reach the service behind it: a page, not JSON.</summary>
internal static class ProxyPage
{
    public static Task WriteAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html";
        var title = $"{status} {ReasonPhrases.GetReasonPhrase(status)}";
        return context.Response.WriteAsync($"<html><head><title>{title}</title></head><body><h1>{title}</h1></body></html>", context.RequestAborted);
    }
}
