using System.Text.Json.Nodes;

namespace SenexTrader.Blazor.Simulation.Faults.Kinds;

/// <summary>REST's own answer to a failing status, in its envelope; a gateway's status is a proxy's page.</summary>
internal static class ErrorBody
{
    private static readonly Dictionary<int, (string Code, string Message)> Known = new()
    {
        [StatusCodes.Status401Unauthorized] = ("token_invalid", "This token is invalid or has expired"),
        [StatusCodes.Status429TooManyRequests] = ("too_many_requests", "Rate limit exceeded"),
        [StatusCodes.Status500InternalServerError] = ("internal_server_error", "An error occurred while processing this request"),
    };

    public static Task WriteAsync(HttpContext context, int status)
    {
        if (!Known.TryGetValue(status, out var error)) return ProxyPage.WriteAsync(context, status);
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        var body = new JsonObject { ["error"] = new JsonObject { ["code"] = error.Code, ["message"] = error.Message } };
        return context.Response.WriteAsync(body.ToJsonString(), context.RequestAborted);
    }
}
