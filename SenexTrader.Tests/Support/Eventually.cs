using Microsoft.Extensions.Time.Testing;

namespace SenexTrader.Tests.Support;

/// <summary>Waiting for real sockets and threads without sleeping for a guessed time.</summary>
public static class Eventually
{
    private static readonly TimeSpan Guard = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);

    /// <summary>Waits until it holds; fails after a guard time that only a fault can reach.</summary>
    public static Task HoldsAsync(Func<bool> condition, string what) => HoldsAsync(condition, what, () => { });

    /// <summary>Lets a fake clock run second by second until it holds.</summary>
    public static Task RunAsync(this FakeTimeProvider time, Func<bool> condition, string what, double step = 1) =>
        HoldsAsync(condition, what, () => time.Advance(TimeSpan.FromSeconds(step)));

    private static async Task HoldsAsync(Func<bool> condition, string what, Action meanwhile)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            if (TimeProvider.System.GetElapsedTime(start) > Guard) Assert.Fail($"Did not happen: {what}.");
            meanwhile();
            await Task.Delay(Pause, TimeProvider.System);
        }
    }
}
