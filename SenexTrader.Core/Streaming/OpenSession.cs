using SenexTrader.Core.Domain.Market;

namespace SenexTrader.Core.Streaming;

/// <summary>A regular session that the broker calls open, on the monotonic clock: a wall clock that jumps must neither hide nor invent silence.</summary>
/// <param name="Since">When it was first known to be open.</param>
/// <param name="Until">When it should close; null where that is not known.</param>
public sealed record OpenSession(TimeSpan Since, TimeSpan? Until)
{
    /// <param name="before">What was known until now; null when the market was not open.</param>
    /// <param name="wall">Our wall clock, UTC, when the broker answered.</param>
    /// <param name="now">The monotonic clock at the same moment.</param>
    /// <returns>Null when the broker does not call the market open.</returns>
    public static OpenSession? After(OpenSession? before, MarketSession told, DateTimeOffset wall, TimeSpan now)
    {
        if (!told.IsOpen) return null;
        // A bell that lies behind us in a session still open: then our own clock is wrong, and the broker's word counts.
        var left = told.CloseAt - wall;
        return new OpenSession(before?.Since ?? now, left > TimeSpan.Zero ? now + left : null);
    }
}
