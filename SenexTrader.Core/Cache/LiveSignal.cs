namespace SenexTrader.Core.Cache;

public enum SignalKind : byte
{
    /// <summary>The last pending subscription of a batch was heard.</summary>
    SubscriptionsConfirmed,
    PositionsChanged,
    OrdersChanged,
    Filled,

    /// <summary>A quote alert was reached.</summary>
    Alerted,

    /// <summary>A feed came, went or fell silent.</summary>
    PulseChanged,
}

/// <summary>Something that should not wait for the next beat.</summary>
/// <param name="User">The trader it concerns.</param>
/// <param name="Account">The account; empty when it concerns all of the trader's.</param>
public sealed record LiveSignal(SignalKind Kind, string User, string Account = "");
