using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using SenexTrader.Core.Persistence.Access;

namespace SenexTrader.Blazor.Access;

/// <summary>The forms that have no page of their own.</summary>
public static class AccessEndpoints
{
    public const string DemoPath = "/demo", SignOutPath = "/sign-out";

    public static void MapSenexAccess(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(DemoPath, EnterDemoAsync).AllowAnonymous();
        endpoints.MapPost(SignOutPath, SignOutAsync);
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
}
