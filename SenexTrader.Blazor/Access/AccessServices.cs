using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SenexTrader.Blazor.Hosting;
using SenexTrader.Core.Persistence;
using SenexTrader.Core.Persistence.Access;

namespace SenexTrader.Blazor.Access;

/// <summary>Registers who may come in, and how.</summary>
public static class AccessServices
{
    /// <summary>Rounds of SHA-512 that a guess at a password costs.</summary>
    public const int PasswordRounds = 210_000;

    public static IServiceCollection AddSenexAccess(this IServiceCollection services, DataFolder data)
    {
        services.AddSingleton(data).AddHttpContextAccessor();
        services.AddDataProtection().SetApplicationName("SenexTrader").PersistKeysToFileSystem(new DirectoryInfo(data.Keys));
        services.AddScoped(p => p.GetRequiredService<IDbContextFactory<SenexDb>>().CreateDbContext());
        services.AddIdentityCore<SenexUser>(Rules)
            .AddRoles<IdentityRole>()
            .AddUserManager<SenexUsers>()
            .AddSignInManager<SenexSignIn>()
            .AddEntityFrameworkStores<SenexDb>()
            .AddTokenProvider<AuthenticatorCodes>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddScoped<IUserStore<SenexUser>, SecretUserStore>();
        services.Configure<IdentityPasskeyOptions>(PasskeyRules);
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = PasswordRounds);
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddScoped<CookieRules>();
        services.ConfigureApplicationCookie(Cookie);
        services.AddAntiforgery(o => (o.Cookie.Name, o.Cookie.SecurePolicy) = ("senex-form", CookieSecurePolicy.SameAsRequest));
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(Identities.OwnerOnly, p => p.RequireRole(SenexUser.OwnerRole));
        services.AddCascadingAuthenticationState().AddScoped<AuthenticationStateProvider, CircuitIdentity>();
        services.AddSingleton<DemoGate>().AddSingleton<SetupCode>().AddSingleton<Setup>().AddHostedService<SetupNotice>();
        services.AddScoped<PasswordDoor>().AddScoped<SecondStep>().AddScoped<PasskeyDoor>();
        services.AddScoped<OwnAccount>().AddScoped<Passkeys>().AddScoped<Invitations>().AddScoped<Household>();
        return services;
    }

    private static void Rules(IdentityOptions o)
    {
        // Length is what makes a password strong; rules on its letters make it guessable.
        o.Password = new PasswordOptions
        {
            RequiredLength = 12,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
            RequiredUniqueChars = 4,
        };
        o.Lockout.MaxFailedAccessAttempts = 10;
        o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
    }

    // A passkey alone lets its holder in, so the device must have made sure who holds it.
    private static void PasskeyRules(IdentityPasskeyOptions o)
    {
        (o.UserVerificationRequirement, o.ResidentKeyRequirement) = ("required", "required");
        o.ValidateOrigin = asked => ValueTask.FromResult(
            !asked.CrossOrigin && asked.Origin == $"{asked.HttpContext.Request.Scheme}://{asked.HttpContext.Request.Host}");
    }

    private static void Cookie(CookieAuthenticationOptions o)
    {
        o.Cookie.Name = "senex";
        o.Cookie.HttpOnly = true;
        o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        // Lax, not Strict: a broker's page that sends the trader back must find them signed in. Forms have their own token.
        o.Cookie.SameSite = SameSiteMode.Lax;
        // The session's row decides when it is over.
        o.ExpireTimeSpan = SessionStore.Life;
        o.SlidingExpiration = false;
        o.EventsType = typeof(CookieRules);
    }
}
