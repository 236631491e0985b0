using SenexTrader.Core.Domain.Time;

namespace SenexTrader.Core.Streaming.Live;

/// <summary>Notices that the wall clock was set: then it and the monotonic clock disagree about what has passed.</summary>
internal sealed class WallWatch(TimeProvider time)
{
    public static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    /// <summary>Far above what a clock drifts between two looks.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(2);

    private TimeSpan offset = Offset(time);

    /// <summary>Waits until it is set; tells by how much, forward positive.</summary>
    public async Task<TimeSpan> NextJumpAsync(CancellationToken cancel)
    {
        while (true)
        {
            await Task.Delay(LookEvery, time, cancel);
            var (before, now) = (offset, Offset(time));
            offset = now;
            if ((now - before).Duration() > Tolerance) return now - before;
        }
    }

    private static TimeSpan Offset(TimeProvider time) => TimeSpan.FromTicks(time.GetUtcNow().UtcTicks) - time.Uptime();
}
