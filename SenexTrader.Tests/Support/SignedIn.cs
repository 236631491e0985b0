using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using SenexTrader.Blazor.Components.Accounts;

namespace SenexTrader.Tests.Support;

/// <summary>Whoever a test says is signed in at this circuit.</summary>
internal sealed class SignedIn : AuthenticationStateProvider
{
    private AuthenticationState state;

    private SignedIn(ClaimsPrincipal user) => state = new AuthenticationState(user);

    public static SignedIn Owner() => As("the-owners-id", AccountAccess.OwnerRole);

    public static SignedIn Nobody() => new(new ClaimsPrincipal());

    public static SignedIn As(string id, params string[] roles) => new(new ClaimsPrincipal(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, id), .. roles.Select(r => new Claim(ClaimTypes.Role, r))], "test")));

    /// <summary>The session is ended somewhere else.</summary>
    public void SignOut()
    {
        state = new AuthenticationState(new ClaimsPrincipal());
        NotifyAuthenticationStateChanged(Task.FromResult(state));
    }

    public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(state);
}
