using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SenexTrader.Core.Persistence.Access;

namespace SenexTrader.Blazor.Access;

/// <summary>Identity's sign-in, where each one opens a session of its own that can be ended by itself.</summary>
public sealed class SenexSignIn(
    SenexUsers users,
    IHttpContextAccessor context,
    IUserClaimsPrincipalFactory<SenexUser> principals,
    IOptions<IdentityOptions> options,
    ILogger<SenexSignIn> log,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<SenexUser> confirmation,
    SessionStore sessions,
    AuditTrail audit) : SignInManager<SenexUser>(users, context, principals, options, log, schemes, confirmation)
{
    private const int LongestAgent = 300;

    public override async Task SignInWithClaimsAsync(
        SenexUser user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        var agent = Context.Request.Headers.UserAgent.ToString();
        var address = Context.Address();
        var session = await sessions.OpenAsync(user.Id, address, agent.Length <= LongestAgent ? agent : agent[..LongestAgent]);
        await audit.TellAsync(AuditEvent.SignedIn, user.Id, user.UserName!, "", address);
        await base.SignInWithClaimsAsync(user, authenticationProperties, [.. additionalClaims, new Claim(Identities.Session, session)]);
    }
}
