using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SenexTrader.Core.Persistence.Access;

namespace SenexTrader.Tests.Access;

/// <summary>Counts how often a password was checked: that is the work a guess costs, and what a stop-watch would see.</summary>
internal sealed class CountingHasher(IOptions<PasswordHasherOptions> options) : IPasswordHasher<SenexUser>
{
    private readonly PasswordHasher<SenexUser> real = new(options);

    public int Checks { get; private set; }

    public string HashPassword(SenexUser user, string password) => real.HashPassword(user, password);

    public PasswordVerificationResult VerifyHashedPassword(SenexUser user, string hashedPassword, string providedPassword)
    {
        Checks++;
        return real.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}
