using System.Security.Claims;
using SenexTrader.Core.Persistence.Access;

namespace SenexTrader.Blazor.Access;

/// <summary>What a signed-in principal says of itself.</summary>
public static class Identities
{
    /// <summary>Claim with the id of the session.</summary>
    public const string Session = "sid";

    /// <summary>The user id of the demo visitor, whom no row of the database knows.</summary>
    public const string Demo = "demo";

    /// <summary>Policy of pages that only the owner may see.</summary>
    public const string OwnerOnly = "OwnerOnly";

    /// <summary>The user's id; null when nobody is signed in.</summary>
    public static string? UserId(this ClaimsPrincipal who) =>
        who.Identity?.IsAuthenticated is true ? who.FindFirstValue(ClaimTypes.NameIdentifier) : null;

    public static bool IsDemo(this ClaimsPrincipal who) => who.UserId() == Demo;

    public static bool IsOwner(this ClaimsPrincipal who) => who.IsInRole(SenexUser.OwnerRole);

    public static string? SessionId(this ClaimsPrincipal who) => who.FindFirstValue(Session);

    /// <summary>The visitor's address as text, for the audit trail and the list of sessions.</summary>
    public static string Address(this HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";
}
