using SenexTrader.Core.Streaming.Wire;

namespace SenexTrader.Core.Streaming;

/// <summary>
/// How long to wait before the next try: full jitter under a limit that doubles from 0.5 s to 30 s. While nobody is there
/// to be bothered the limit stays at a second: numbers are to be back as soon as the other side is.
/// </summary>
public sealed class Backoff(Random random)
{
    public static readonly TimeSpan First = TimeSpan.FromSeconds(0.5);
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    public static readonly TimeSpan LongestInHaste = TimeSpan.FromSeconds(1);

    /// <summary>About ten minutes of nobody; about two of a gateway that says so. Who is away for longer is waited for without haste.</summary>
    public const int TriesOfNobody = 1200, TriesOfUnwell = 240;

    /// <summary>A connection that held so long counts as healthy, and the next failure as the first.</summary>
    public static readonly TimeSpan Healthy = TimeSpan.FromMinutes(1);

    /// <summary>One that held so long has worked: the next try may come soon, but the count goes on.</summary>
    public static readonly TimeSpan Worked = TimeSpan.FromSeconds(5);

    private int hasty, failures;

    /// <param name="held">How long the connection that just ended was in use; zero when there was none.</param>
    public TimeSpan Next(TimeSpan held, LossKind why = LossKind.Answered)
    {
        if (held >= Worked) (hasty, failures) = (0, held >= Healthy ? 0 : Math.Min(failures, 1));
        var haste = why switch { LossKind.Nobody => TriesOfNobody, LossKind.Unwell => TriesOfUnwell, _ => 0 };
        var limit = hasty < haste ? Limit(hasty++, LongestInHaste) : Limit(failures++, Longest);
        return limit * random.NextDouble();
    }

    private static TimeSpan Limit(int tries, TimeSpan longest) =>
        TimeSpan.FromTicks(Math.Min(longest.Ticks, First.Ticks << Math.Min(tries, 16)));
}
