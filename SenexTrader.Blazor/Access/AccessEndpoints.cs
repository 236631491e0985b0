using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using SenexTrader.Blazor.Hosting.Web;
using SenexTrader.Core.Persistence.Access;

namespace SenexTrader.Blazor.Access;

/// <summary>The forms that have no page of their own.</summary>
public static class AccessEndpoints
{
    public const string DemoPath = "/demo", SignOutPath = "/sign-out", EndSessionPath = "/sessions/end", WithdrawPath = "/users/withdraw", BarPath = "/users/bar", RemovePath = "/users/remove";

    public static void MapSenexAccess(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(DemoPath, EnterDemoAsync).AllowAnonymous().RequireRateLimiting(TryLimits.Policy);
        endpoints.MapPost(SignOutPath, SignOutAsync);
        endpoints.MapPost(EndSessionPath, EndSessionAsync);
        endpoints.MapPost(WithdrawPath, WithdrawAsync).RequireAuthorization(Identities.OwnerOnly);
        endpoints.MapPost(BarPath, BarAsync).RequireAuthorization(Identities.OwnerOnly);
        endpoints.MapPost(RemovePath, RemoveAsync).RequireAuthorization(Identities.OwnerOnly);
        endpoints.MapPasskeys();
    }

    private static async Task<IResult> EnterDemoAsync(HttpContext context, DemoGate demo, AuditTrail audit, [FromForm] string? returnUrl)
    {
        if (!demo.IsOpenTo(context)) return Results.NotFound();
        await context.SignInAsync(IdentityConstants.ApplicationScheme, DemoGate.Visitor);
        await audit.TellAsync(AuditEvent.DemoEntered, Identities.Demo, Identities.Demo, "", context.Address());
        return Results.LocalRedirect(LocalPath.Of(returnUrl));
    }

    // The form's value is of no use; its binding makes the framework ask for the form's token.
    private static async Task<IResult> SignOutAsync(HttpContext context, SessionStore sessions, AuditTrail audit, [FromForm] string? everywhere)
    {
        var who = context.User;
        if (!who.IsDemo() && who.UserId() is { } user)
        {
            if (everywhere is "true") await sessions.EndAllAsync(user);
            else if (who.SessionId() is { } session) await sessions.EndAsync(user, session);
            await audit.TellAsync(AuditEvent.SignedOut, user, who.Identity!.Name!, everywhere is "true" ? "everywhere" : "", context.Address());
        }

        await context.SignOutAsync(IdentityConstants.ApplicationScheme);
        return Results.LocalRedirect(CookieRules.SignInPath);
    }

    private static async Task<IResult> EndSessionAsync(HttpContext context, SessionStore sessions, AuditTrail audit, [FromForm] string id)
    {
        if (context.User.UserId() is { } user && await sessions.EndAsync(user, id))
            await audit.TellAsync(AuditEvent.SessionEnded, user, context.User.Identity!.Name!, "", context.Address());
        return Results.LocalRedirect("/access#sessions");
    }

    private static async Task<IResult> WithdrawAsync(HttpContext context, Invitations invitations, [FromForm] string id)
    {
        await invitations.WithdrawAsync(id, context);
        return Results.LocalRedirect("/users");
    }

    private static async Task<IResult> BarAsync(HttpContext context, Household household, [FromForm] string id, [FromForm] bool barred)
    {
        await household.SetBarredAsync(id, barred, context);
        return Results.LocalRedirect("/users");
    }

    private static async Task<IResult> RemoveAsync(HttpContext context, Household household, [FromForm] string id, [FromForm] string? confirm)
    {
        if (confirm is "yes") await household.RemoveAsync(id, context);
        return Results.LocalRedirect("/users");
    }
}
