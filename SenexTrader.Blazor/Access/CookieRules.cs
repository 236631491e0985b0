using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using SenexTrader.Core.Persistence.Access;

namespace SenexTrader.Blazor.Access;

/// <summary>When the sign-in cookie counts, and where those go who have none.</summary>
public sealed class CookieRules(SessionStore sessions, DemoGate demo, Setup setup) : CookieAuthenticationEvents
{
    public const string SignInPath = "/sign-in", SetUpPath = "/set-up";

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (await CountsAsync(context.Principal!, context.HttpContext)) return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }

    public override async Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        // A circuit or a script cannot fill in a form.
        if (!(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)) || context.Request.Path.StartsWithSegments("/_blazor"))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var page = await setup.IsDueAsync(context.HttpContext.RequestAborted) ? SetUpPath : SignInPath;
        var from = context.Request.Path + context.Request.QueryString;
        context.Response.Redirect($"{page}?returnUrl={Uri.EscapeDataString(from)}");
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private async Task<bool> CountsAsync(ClaimsPrincipal who, HttpContext context) => who.IsDemo()
        ? demo.IsOpenTo(context)
        : who.SessionId() is { } session && await sessions.IsOpenAsync(session, context.RequestAborted);
}
