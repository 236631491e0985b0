using Microsoft.Extensions.Time.Testing;

namespace SenexTrader.Tests.Support;

/// <summary>
/// A fake clock whose monotonic side never reads the same twice, as a real one does not: of two readings in one fake moment
/// the later must be the newer.
/// </summary>
internal sealed class RunningClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private long readings;

    public override long GetTimestamp() => base.GetTimestamp() + Interlocked.Increment(ref readings);
}
