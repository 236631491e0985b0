namespace SenexTrader.Core.Domain.Freshness;

/// <summary>Why a value cannot be shown. The first member is the default: nothing has been received yet.</summary>
public enum Reason : byte
{
    /// <summary>Asked for, but no value has arrived on this connection.</summary>
    NotYetReceived,

    /// <summary>The value outlived its key without being renewed.</summary>
    Expired,

    /// <summary>The feed it comes from is not connected, or connected again and not yet heard on this symbol.</summary>
    Disconnected,

    /// <summary>Nobody asked the feed for it.</summary>
    NotSubscribed,

    /// <summary>The broker or the feed refused it, or its symbol cannot be understood.</summary>
    Rejected,

    /// <summary>Not every leg has a value; <see cref="Gap.Coverage"/> counts them.</summary>
    MissingLegs,

    /// <summary>The quote has no ask, so there is no mark.</summary>
    OneSided,

    /// <summary>The feed sends this field without a number (NaN).</summary>
    NotQuoted,

    /// <summary>This program failed to read or to work it out; the log names the cause.</summary>
    Faulted,

    /// <summary>The source is connected but says nothing.</summary>
    Silent,

    /// <summary>The source is connected, but what it tells is seconds old when it arrives.</summary>
    Late,

    /// <summary>The cache cannot be reached.</summary>
    Cache,

    /// <summary>The figure has no meaning for this row (the maximum profit of a stock, say).</summary>
    NotDefined,
}
