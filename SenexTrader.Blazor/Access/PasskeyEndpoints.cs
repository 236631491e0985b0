using Microsoft.AspNetCore.Mvc;
using SenexTrader.Blazor.Hosting.Web;

namespace SenexTrader.Blazor.Access;

/// <summary>The posts around the browser's own dialogue.</summary>
public static class PasskeyEndpoints
{
    public const string AskPath = "/passkey/ask", EnterPath = "/passkey/enter", MakePath = "/passkey/make", AddPath = "/passkey/add", RemovePath = "/passkey/remove";

    private const string Json = "application/json";

    public static void MapPasskeys(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(AskPath, AskAsync).AllowAnonymous().RequireRateLimiting(TryLimits.Policy);
        endpoints.MapPost(EnterPath, EnterAsync).AllowAnonymous().RequireRateLimiting(TryLimits.Policy);
        endpoints.MapPost(MakePath, MakeAsync).RequireRateLimiting(TryLimits.Policy);
        endpoints.MapPost(AddPath, AddAsync).RequireRateLimiting(TryLimits.Policy);
        endpoints.MapPost(RemovePath, RemoveAsync).RequireRateLimiting(TryLimits.Policy);
    }

    // The form's values are of no use where only its token is; binding them makes the framework ask for the token.
    private static async Task<IResult> AskAsync(PasskeyDoor door, [FromForm] string? returnUrl) =>
        Results.Content(await door.OptionsAsync(), Json);

    private static async Task<IResult> EnterAsync(HttpContext context, PasskeyDoor door, [FromForm] string credential, [FromForm] string? returnUrl) =>
        await door.TryAsync(credential, context.Address())
            ? Results.LocalRedirect(LocalPath.Of(returnUrl))
            : Results.LocalRedirect($"{CookieRules.SignInPath}?passkey=refused&returnUrl={Uri.EscapeDataString(LocalPath.Of(returnUrl))}");

    private static async Task<IResult> MakeAsync(HttpContext context, Passkeys passkeys, [FromForm] string? password)
    {
        if (context.User.IsDemo()) return Results.NotFound();
        return await passkeys.OptionsAsync(password ?? "") is { } options
            ? Results.Content(options, Json)
            : Results.Text("This is not your password.", statusCode: StatusCodes.Status403Forbidden);
    }

    private static async Task<IResult> AddAsync(HttpContext context, Passkeys passkeys, [FromForm] string credential, [FromForm] string? name)
    {
        if (context.User.IsDemo()) return Results.NotFound();
        return Back(await passkeys.AddAsync(credential, name ?? ""));
    }

    private static async Task<IResult> RemoveAsync(HttpContext context, Passkeys passkeys, [FromForm] string id, [FromForm] string? password)
    {
        if (context.User.IsDemo()) return Results.NotFound();
        return Back(await passkeys.RemoveAsync(id, password ?? "") ? null : "Nothing was removed: this is not your password.");
    }

    private static IResult Back(string? problem) =>
        Results.LocalRedirect(problem is null ? "/access#passkeys" : $"/access?problem={Uri.EscapeDataString(problem)}#passkeys");
}
