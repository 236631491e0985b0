using Microsoft.Extensions.Time.Testing;

namespace SenexTrader.Tests.Support;

/// <summary>
/// Moves a fake clock while real sockets do their work: small steps of fake time, each followed by a moment of real time
/// for whatever it set going. It ends with the condition, or with the test's own time-out.
/// </summary>
internal static class Clockwork
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(5);

    public static async Task Until(this FakeTimeProvider time, Func<bool> condition, TimeSpan? step = null, TimeSpan? atMost = null)
    {
        var limit = time.GetUtcNow() + (atMost ?? TimeSpan.FromMinutes(10));
        while (!condition())
        {
            if (time.GetUtcNow() > limit) Assert.Fail("It did not come true in the fake time given.");
            await time.Pass(step ?? TimeSpan.FromMilliseconds(100));
        }
    }

    /// <summary>Lets this much fake time pass in one go, then gives real work a moment.</summary>
    public static async Task Pass(this FakeTimeProvider time, TimeSpan step)
    {
        time.Advance(step);
        await Task.Delay(Moment, TimeProvider.System, TestContext.Current.CancellationToken);
    }

    /// <summary>Lets a span of fake time pass in small steps.</summary>
    public static async Task PassSlowly(this FakeTimeProvider time, TimeSpan span, TimeSpan? step = null)
    {
        var until = time.GetUtcNow() + span;
        while (time.GetUtcNow() < until) await time.Pass(step ?? TimeSpan.FromMilliseconds(250));
    }
}
