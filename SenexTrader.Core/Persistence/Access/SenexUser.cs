using Microsoft.AspNetCore.Identity;

namespace SenexTrader.Core.Persistence.Access;

/// <summary>Somebody who may come in. The id is what every account, connection and session is bound to.</summary>
public sealed class SenexUser : IdentityUser
{
    /// <summary>Role of the one who set the program up: invites, reads the audit trail.</summary>
    public const string OwnerRole = "Owner";

    /// <summary>The end of a lock-out that is the owner's will, and not the answer to wrong passwords: it keeps the user out until the owner ends it.</summary>
    public static readonly DateTimeOffset ForGood = DateTimeOffset.MaxValue;

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>The 30 s step of the last one-time code that was taken: a code counts once.</summary>
    public long LastCodeStep { get; set; }
}
