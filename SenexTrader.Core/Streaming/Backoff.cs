namespace SenexTrader.Core.Streaming;

/// <summary>
/// How long to wait before the next try: full jitter under a limit that doubles from 0.5 s to 30 s. While only the network is
/// lost the limit stays low for the first tries: numbers are to be back as soon as it is, and nobody there is bothered.
/// </summary>
public sealed class Backoff(Random random)
{
    public static readonly TimeSpan First = TimeSpan.FromSeconds(0.5);
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    public static readonly TimeSpan LongestWithoutNetwork = TimeSpan.FromSeconds(1);

    /// <summary>About a minute; who is away for longer is waited for without haste.</summary>
    public const int TriesInHaste = 100;

    /// <summary>A connection that held so long counts as healthy, and the next failure as the first.</summary>
    public static readonly TimeSpan Healthy = TimeSpan.FromMinutes(1);

    private int failures;

    /// <param name="held">How long the connection that just ended was in use; zero when there was none.</param>
    /// <param name="network">True when it ended without a word of the other side.</param>
    public TimeSpan Next(TimeSpan held, bool network = false)
    {
        if (held >= Healthy) failures = 0;
        var longest = network && failures < TriesInHaste ? LongestWithoutNetwork : Longest;
        var limit = TimeSpan.FromTicks(Math.Min(longest.Ticks, First.Ticks << Math.Min(failures, 16)));
        failures++;
        return limit * random.NextDouble();
    }
}
