namespace SenexTrader.Core.Domain.Time;

/// <summary>
/// The clock that ages, limits and waits are counted on. The wall clock may be set forward or back at any time, and is
/// for showing and for the calendar only.
/// </summary>
public static class Monotonic
{
    /// <summary>Time since an origin without meaning: only the difference of two of these says anything, and only in one process.</summary>
    /// <remarks>In whole numbers: a floating point one takes neighbouring moments for one when the origin is far away, and of two readings the later must be the newer.</remarks>
    public static TimeSpan Uptime(this TimeProvider time)
    {
        var (seconds, rest) = Math.DivRem(time.GetTimestamp(), time.TimestampFrequency);
        return new TimeSpan((seconds * TimeSpan.TicksPerSecond) + (rest * TimeSpan.TicksPerSecond / time.TimestampFrequency));
    }
}
