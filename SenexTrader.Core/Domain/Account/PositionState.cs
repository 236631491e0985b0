namespace SenexTrader.Core.Domain.Account;

/// <summary>Where a position stands in its life.</summary>
public enum PositionState : byte
{
    OpenFull,
    OpenPartial,
    PendingEntry,
    Closing,
    Closed,
}
