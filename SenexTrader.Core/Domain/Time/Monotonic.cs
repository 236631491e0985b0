namespace SenexTrader.Core.Domain.Time;

/// <summary>
/// The clock that ages, limits and waits are counted on. The wall clock may be set forward or back at any time, and is
/// for showing and for the calendar only.
/// </summary>
public static class Monotonic
{
    /// <summary>Time since an origin without meaning: only the difference of two of these says anything, and only in one process.</summary>
    public static TimeSpan Uptime(this TimeProvider time) => time.GetElapsedTime(0);
}
