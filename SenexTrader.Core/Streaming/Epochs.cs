namespace SenexTrader.Core.Streaming;

/// <summary>Numbers connections so that they grow, over restarts of the program too.</summary>
public sealed class Epochs(TimeProvider time)
{
    private readonly Lock gate = new();
    private long last;

    /// <summary>The time in milliseconds, or one more than the last where the clock did not go forward.</summary>
    public long Next()
    {
        lock (gate) return last = Math.Max(last + 1, time.GetUtcNow().ToUnixTimeMilliseconds());
    }
}
