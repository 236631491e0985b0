namespace SenexTrader.Core.Domain.Market;

/// <summary>The phase of the trading day of one class of instruments.</summary>
public enum SessionState : byte
{
    Unknown,
    Pre,
    Regular,
    Post,
    Closed,

    /// <summary>Within regular hours, but trading is halted in the whole market: silence means nothing then, and prices stand.</summary>
    Halted,
}
