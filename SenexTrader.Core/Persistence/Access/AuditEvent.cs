namespace SenexTrader.Core.Persistence.Access;

/// <summary>What the audit trail tells of. Saved by name: a name once used is never renamed.</summary>
public enum AuditEvent
{
    SetUp,
    SetUpRefused,
    SignedIn,
    SignInRefused,
    LockedOut,
    SignedOut,
    SessionEnded,
    DemoEntered,
    PasswordChanged,
    AuthenticatorAdded,
    AuthenticatorRemoved,
    RecoveryCodesMade,
    RecoveryCodeUsed,
    PasskeyAdded,
    PasskeyRemoved,
    Invited,
    InvitationWithdrawn,
    InvitationRefused,
    UserJoined,
    UserBarred,
    UserAdmitted,
    ConnectionAdded,
    ConnectionChanged,
    ConnectionRemoved,
    ConnectionRefused,
    Exported,
}
