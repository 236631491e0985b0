namespace SenexTrader.Blazor.Hosting.Web;

/// <summary>What every answer tells the browser not to do.</summary>
public static class SecurityHeaders
{
    /// <summary>
    /// Scripts are files of ours and nothing else. Styles may stand in the markup: the component library writes its theme
    /// there, and a style cannot send anything away, for images and fonts are held to this host too.
    /// </summary>
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
        + "connect-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            Put(context.Response.Headers);
            return Task.CompletedTask;
        });
        return next(context);
    });

    private static void Put(IHeaderDictionary headers)
    {
        // The framework writes a weaker policy of its own; two would both hold, but one can be read.
        headers.ContentSecurityPolicy = Policy;
        headers.XFrameOptions = "DENY";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
        // Only the files of the page say for themselves how long they keep.
        if (headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
    }
}
