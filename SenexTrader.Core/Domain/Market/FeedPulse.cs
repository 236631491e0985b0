namespace SenexTrader.Core.Domain.Market;

/// <summary>A feed's sign of life, renewed every 5 s, dead after 15 s.</summary>
/// <param name="Feed"><c>dxlink</c> or <c>account</c>, with <c>@scope</c> for further traders.</param>
/// <param name="Epoch">Grows with every new connection; a value counts only in the epoch it was received in.</param>
/// <param name="Since">When the present state began, UTC.</param>
/// <param name="LastFrameAt">Last frame of any kind, UTC.</param>
/// <param name="Detail">What happened and what to do, in words; never a secret.</param>
/// <param name="PendingSymbols">Some of those asked for long ago and never heard.</param>
/// <param name="Lag">Seconds by which the last trade came later than the fastest; null where it cannot be told.</param>
public sealed record FeedPulse(
    string Feed,
    long Epoch,
    FeedState State,
    DateTimeOffset Since,
    DateTimeOffset? LastFrameAt,
    string? Detail,
    int Wanted,
    int Pending,
    int Confirmed,
    double EventsPerSecond,
    long BadFrames,
    IReadOnlyList<string> PendingSymbols,
    double? Lag = null)
{
    public bool IsLive => State is FeedState.Live;
}
