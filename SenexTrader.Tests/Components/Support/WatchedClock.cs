using System.Collections.Concurrent;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Components.Support;

/// <summary>A fake clock that counts who begins to wait for what, so that a test need not guess when a loop rests.</summary>
public sealed class WatchedClock(DateTimeOffset start) : SettableClock(start)
{
    private readonly ConcurrentDictionary<TimeSpan, int> waits = new();

    /// <summary>How often somebody began to wait for this long.</summary>
    public int Waits(TimeSpan span) => waits.GetValueOrDefault(span);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        waits.AddOrUpdate(dueTime, 1, (_, count) => count + 1);
        return timer;
    }
}
