namespace SenexTrader.Core.Domain.Market;

/// <summary>A time in which a feed, or the cache, could not be relied on: why, how long, and what was done about it.</summary>
/// <param name="State">What it was when it began.</param>
/// <param name="Cause">What happened, in words; never a secret.</param>
/// <param name="Later">What else was said while it lasted, the latest; null when the cause stayed the same.</param>
/// <param name="OpenedAt">UTC, for showing.</param>
/// <param name="ClosedAt">UTC, for showing; null while it lasts.</param>
/// <param name="Lasted">Counted on the monotonic clock; of an open gap up to when this was written.</param>
/// <param name="Attempts">How often a connection was tried, the successful one included.</param>
/// <param name="Epoch">The connection that ended it; null while it lasts, and for the cache.</param>
/// <param name="AskedAgain">How many subscriptions, accounts or values were asked for or written again at its end.</param>
/// <param name="HeardAfter">From its end to the first data; null while nothing was heard.</param>
public sealed record FeedGap(
    FeedState State,
    string Cause,
    string? Later,
    DateTimeOffset OpenedAt,
    DateTimeOffset? ClosedAt,
    TimeSpan Lasted,
    int Attempts,
    long? Epoch,
    int AskedAgain,
    TimeSpan? HeardAfter)
{
    public bool IsOpen => ClosedAt is null;
}
