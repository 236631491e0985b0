namespace SenexTrader.Core.Connections;

/// <summary>What exactly is wrong with a grant.</summary>
public enum GrantFaultKind
{
    Unreachable,
    BrokerTrouble,
    SecretRefused,
    GrantRefused,
    LoginRefused,
    MissingScope,
    NoAccounts,
    NoMarketData,
    KeyRing,
    NotOffered,
    OtherAccounts,
    NotAdmitted,
}

/// <param name="Field">The field of the form that it belongs to; empty for the whole.</param>
/// <param name="Words">What is wrong and what to do, for the user. Never a secret.</param>
public sealed record GrantFault(GrantFaultKind Kind, string Field, string Words);
