using System.Net;

namespace SenexTrader.Blazor.Hosting.Web;

/// <summary>Says no in a sentence that a person can act on.</summary>
public static class Refusal
{
    public static Task WriteAsync(HttpContext context, int status, string title, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(
            $"""
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>{WebUtility.HtmlEncode(title)} · Senex</title>
            <link rel="stylesheet" href="/css/base.css"><link rel="stylesheet" href="/css/shell.css"></head>
            <body><main><section class="calm"><h1>{WebUtility.HtmlEncode(title)}</h1><p>{WebUtility.HtmlEncode(text)}</p></section></main></body></html>
            """,
            context.RequestAborted);
    }
}
