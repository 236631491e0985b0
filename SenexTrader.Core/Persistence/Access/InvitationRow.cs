namespace SenexTrader.Core.Persistence.Access;

/// <summary>Lets one further user make an account. Gone once it was used.</summary>
public sealed class InvitationRow
{
    public required string Id { get; set; }

    /// <summary>SHA-256 of the code, in hexadecimal: the code itself is shown once and kept nowhere.</summary>
    public required string CodeHash { get; set; }

    /// <summary>For whom, in the owner's words.</summary>
    public required string Note { get; set; }

    public required DateTimeOffset CreatedAt { get; set; }

    public required DateTimeOffset ExpiresAt { get; set; }
}
