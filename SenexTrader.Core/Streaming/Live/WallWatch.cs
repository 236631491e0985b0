using SenexTrader.Core.Domain.Time;

namespace SenexTrader.Core.Streaming.Live;

/// <summary>Notices that the wall clock was set: then it and the monotonic clock disagree about what has passed.</summary>
internal sealed class WallWatch(TimeProvider time)
{
    /// <summary>Far above what a clock drifts between two looks.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(2);

    private TimeSpan offset = Offset(time);

    /// <summary>By how much it was set since the last look, forward positive; null when it was not.</summary>
    public TimeSpan? TakeJump()
    {
        var (before, now) = (offset, Offset(time));
        offset = now;
        return (now - before).Duration() > Tolerance ? now - before : null;
    }

    private static TimeSpan Offset(TimeProvider time) => TimeSpan.FromTicks(time.GetUtcNow().UtcTicks) - time.Uptime();
}
