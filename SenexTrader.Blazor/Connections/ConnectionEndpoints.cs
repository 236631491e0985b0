using Microsoft.AspNetCore.Mvc;
using SenexTrader.Blazor.Access;
using SenexTrader.Core.Connections;
using SenexTrader.Core.Persistence.Access;

namespace SenexTrader.Blazor.Connections;

/// <summary>The forms on a connection's card. A connection of somebody else is as little found as one that does not exist.</summary>
public static class ConnectionEndpoints
{
    public const string Page = "/settings/connections";

    public static string ChoosePath(string id) => $"{Page}/{id}/accounts";

    public static string DisconnectPath(string id) => $"{Page}/{id}/disconnect";

    public static string GrantPath(string id) => $"{Page}/{id}/grant";

    /// <summary>Where the broker sends the browser back to: this program, by the name the browser knows it by.</summary>
    public static string RedirectUri(HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}{Page}/callback";

    public static IServiceCollection AddSenexConnections(this IServiceCollection services, Brokers brokers) =>
        services.AddConnections(brokers).AddSingleton<ConnectionLog>().AddSingleton<IBelongings, Belongings>();

    public static void MapSenexConnections(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(ChoosePath("{id}"), ChooseAsync);
        endpoints.MapPost(DisconnectPath("{id}"), DisconnectAsync);
    }

    // The form's value is of no use; its binding makes the framework ask for the form's token.
    private static async Task<IResult> ChooseAsync(
        HttpContext context, string id, ConnectionDesk desk, ConnectionLog log, [FromForm] string? none)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var chosen = form["account"].OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (context.User.UserId() is not { } user || !await desk.ChooseAsync(user, id, chosen, context.RequestAborted)) return NotFound();
        await log.TellAsync(context, AuditEvent.ConnectionChanged, id);
        return Results.LocalRedirect(Page);
    }

    private static async Task<IResult> DisconnectAsync(
        HttpContext context, string id, ConnectionDesk desk, ConnectionLog log, [FromForm] string? confirm)
    {
        if (context.User.UserId() is not { } user || confirm is not "yes" || !await desk.DisconnectAsync(user, id, context.RequestAborted)) return NotFound();
        await log.TellAsync(context, AuditEvent.ConnectionRemoved, id);
        return Results.LocalRedirect(Page);
    }

    private static IResult NotFound() => Results.Text("There is no such connection.", statusCode: StatusCodes.Status404NotFound);
}
