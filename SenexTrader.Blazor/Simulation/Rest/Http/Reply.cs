using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Features;

namespace SenexTrader.Blazor.Simulation.Rest.Http;

/// <summary>Answers in the broker's envelopes.</summary>
public static class Reply
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IResult Data(HttpContext http, JsonNode data, int status = 200) =>
        new WireResult(new JsonObject { ["data"] = data, ["context"] = Path(http) }, status);

    public static IResult Items(HttpContext http, IEnumerable<JsonNode?> items) =>
        Data(http, new JsonObject { ["items"] = new JsonArray([.. items]) });

    /// <summary>One page of items, with the pagination beside the data.</summary>
    public static IResult Page<T>(HttpContext http, IReadOnlyList<T> all, PageRequest page, Func<T, JsonNode> write) =>
        new WireResult(new JsonObject
        {
            ["data"] = new JsonObject { ["items"] = new JsonArray([.. page.Of(all).Select(write)]) },
            ["context"] = Path(http),
            ["pagination"] = page.Describe(all.Count),
        }, 200);

    /// <summary>JSON without envelope.</summary>
    public static IResult Bare(JsonNode body, int status = 200) => new WireResult(body, status);

    public static IResult Error(int status, string code, string message, params ReadOnlySpan<(string Code, string Message)> errors)
    {
        var error = new JsonObject { ["code"] = code, ["message"] = message };
        if (errors.Length > 0)
            error["errors"] = new JsonArray([.. errors.ToArray().Select(e => new JsonObject { ["code"] = e.Code, ["message"] = e.Message })]);
        return new WireResult(new JsonObject { ["error"] = error }, status);
    }

    public static IResult NotFound(string what) => Error(404, "record_not_found", $"Couldn't find {what}");

    public static IResult NotPermitted() => Error(403, "not_permitted", "User not permitted access");

    public static IResult NotAcceptable() => new WireResult(new JsonObject
    {
        ["error"] = new JsonObject { ["code"] = 406, ["message"] = "The requested version is not supported." },
    }, 406);

    /// <summary>A field the request has wrong.</summary>
    public static IResult Invalid(string field, string reason, int status = 400) => new WireResult(new JsonObject
    {
        ["error"] = new JsonObject
        {
            ["code"] = "validation_error",
            ["message"] = $"Request validation failed: {field} {reason}",
            ["errors"] = new JsonArray(new JsonObject { ["domain"] = field, ["reason"] = reason }),
        },
    }, status);

    /// <summary>The request's path as it came, without query and with its percent signs.</summary>
    private static string Path(HttpContext http) => http.Features.Get<IHttpRequestFeature>()!.RawTarget.Split('?', 2)[0];

    private sealed class WireResult(JsonNode body, int status) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = status;
            httpContext.Response.ContentType = "application/json; charset=utf-8";
            await JsonSerializer.SerializeAsync(httpContext.Response.Body, body, Plain, httpContext.RequestAborted);
        }
    }
}
