using Microsoft.Extensions.Time.Testing;

namespace SenexTrader.Tests.Support;

/// <summary>
/// A fake clock whose wall time can be set as on a real machine: timers and timestamps do not notice. The fake's own
/// <c>AdjustTime</c> will not do, for it moves the timestamps too.
/// </summary>
public class SettableClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private long wrongTicks;

    /// <summary>Somebody sets the machine's clock, forward positive.</summary>
    public void SetWall(TimeSpan by) => Interlocked.Add(ref wrongTicks, by.Ticks);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Volatile.Read(ref wrongTicks));

    public override long GetTimestamp() => base.GetUtcNow().Ticks;
}
