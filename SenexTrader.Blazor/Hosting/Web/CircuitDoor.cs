using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Components.Routing;
using SenexTrader.Blazor.Access;

namespace SenexTrader.Blazor.Hosting.Web;

/// <summary>
/// Stands before the circuits. Each is spoken over one WebSocket and over nothing else: that one request can be asked
/// where it comes from, be counted, and be ended.
/// </summary>
public sealed class CircuitDoor(RequestDelegate next, PageCaps caps, ILogger<CircuitDoor> log)
{
    private const string Path = "/_blazor", Title = "Too many open pages";

    public Task InvokeAsync(HttpContext context) => context.Request.Path.StartsWithSegments(Path, out var rest)
        ? rest.HasValue ? AskOriginAsync(context) : OpenAsync(context)
        : PageAsync(context);

    private Task AskOriginAsync(HttpContext context) =>
        context.Request.Headers.Origin.Count == 0 || IsFromHere(context.Request) || context.Request.Headers.Origin == "null"
            ? next(context)
            : RefuseForeignAsync(context);

    private async Task OpenAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            await Refusal.WriteAsync(context, StatusCodes.Status400BadRequest, "WebSocket needed", "Pages need a WebSocket. A proxy in between must pass it on.");
            return;
        }

        if (!IsFromHere(context.Request))
        {
            await RefuseForeignAsync(context);
            return;
        }

        using var place = caps.TryEnter(context.User.UserId() ?? "", context.Address());
        await (place is null ? RefuseFullAsync(context) : next(context));
    }

    private Task PageAsync(HttpContext context)
    {
        var page = context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>();
        var opensCircuit = page is not null && context.AcceptsInteractiveRouting() && context.User.UserId() is not null;
        return opensCircuit && caps.Full(context.User.UserId()!, context.Address()) is not null ? RefuseFullAsync(context) : next(context);
    }

    // A page elsewhere may open a WebSocket here, and the browser would send our cookie along; but it also says who asks.
    private static bool IsFromHere(HttpRequest request) =>
        string.Equals(request.Headers.Origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);

    private Task RefuseForeignAsync(HttpContext context)
    {
        log.LogWarning(
            "Refused a circuit asked for by {Origin}: this program knows itself as {Scheme}://{Host}",
            context.Request.Headers.Origin.ToString(), context.Request.Scheme, context.Request.Host.ToString());
        return Refusal.WriteAsync(context, StatusCodes.Status403Forbidden, "Not from here", "This page was not made by this program.");
    }

    private Task RefuseFullAsync(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "10";
        var why = caps.Full(context.User.UserId() ?? "", context.Address()) ?? "A page was closed meanwhile: load this again.";
        return Refusal.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, Title, why);
    }
}
