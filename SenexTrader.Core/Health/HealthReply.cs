using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SenexTrader.Core.Health;

/// <summary>The answer of <c>/health</c>: each check with its verdict in words. Of an exception only its kind is told.</summary>
public static class HealthReply
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Task WriteAsync(HttpContext http, HealthReport report)
    {
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.WriteAsJsonAsync(
            new
            {
                status = report.Status.ToString(),
                checks = report.Entries.Select(e => new
                {
                    name = e.Key,
                    status = e.Value.Status.ToString(),
                    detail = e.Value.Exception is { } fault ? $"check failed: {fault.GetType().Name}" : e.Value.Description,
                    milliseconds = Math.Round(e.Value.Duration.TotalMilliseconds, 1),
                }),
            },
            Readable,
            http.RequestAborted);
    }
}
