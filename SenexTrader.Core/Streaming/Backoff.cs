namespace SenexTrader.Core.Streaming;

/// <summary>How long to wait before the next try: full jitter under a limit that doubles from 0.5 s to 30 s.</summary>
public sealed class Backoff(Random random)
{
    public static readonly TimeSpan First = TimeSpan.FromSeconds(0.5);
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>A connection that held so long counts as healthy, and the next failure as the first.</summary>
    public static readonly TimeSpan Healthy = TimeSpan.FromMinutes(1);

    private int failures;

    /// <param name="held">How long the connection that just ended was in use; zero when there was none.</param>
    public TimeSpan Next(TimeSpan held)
    {
        if (held >= Healthy) failures = 0;
        var limit = TimeSpan.FromTicks(Math.Min(Longest.Ticks, First.Ticks << Math.Min(failures, 16)));
        failures++;
        return limit * random.NextDouble();
    }
}
