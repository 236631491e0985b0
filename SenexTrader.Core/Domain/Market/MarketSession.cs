namespace SenexTrader.Core.Domain.Market;

/// <summary>The session as the broker states it, for one class of instruments. Times are UTC.</summary>
/// <param name="OpenAt">Regular open of the current session; null on days without one.</param>
/// <param name="CloseAt">Regular close of the current session.</param>
/// <param name="NextOpenAt">The next regular open.</param>
public sealed record MarketSession(
    SessionState State, DateTimeOffset? OpenAt, DateTimeOffset? CloseAt, DateTimeOffset? NextOpenAt)
{
    public static MarketSession Unknown { get; } = new(SessionState.Unknown, null, null, null);

    /// <summary>Closed is not stale: values stand at the close.</summary>
    public bool IsAtClose => State is SessionState.Closed;

    /// <summary>Liquid underlyings must be heard in this state.</summary>
    public bool IsOpen => State is SessionState.Regular;
}
