namespace SenexTrader.Core.Connections;

/// <summary>Whether the key of the key ring is kept well enough for the secrets of real accounts.</summary>
/// <param name="Objection">Why not, and what to do; null when it is.</param>
public sealed record SecretCustody(string? Objection)
{
    public static SecretCustody Sound { get; } = new((string?)null);
}
