namespace SenexTrader.Core.Streaming;

/// <summary>
/// Judges silence twice: no message of any kind within the agreed keepalive, and no data on liquid underlyings in an
/// open session. Without it a half-open connection looks alive for ever. All times are on the monotonic clock.
/// </summary>
/// <param name="Keepalive">After how long without any message the connection counts as dead.</param>
/// <param name="OpenedAt">When subscriptions were sent on this connection; nothing is owed before.</param>
public sealed record SilenceWatch(TimeSpan Keepalive, TimeSpan OpenedAt)
{
    /// <summary>With the second between two looks it stays under ten seconds.</summary>
    public static readonly TimeSpan DataLimit = TimeSpan.FromSeconds(8);

    /// <summary>What is too silent, in words; null when all is well.</summary>
    /// <param name="lastLiquid">Last data on a liquid underlying; null when none was heard on this connection.</param>
    /// <param name="anyLiquid">False when no liquid underlying is asked for: then nothing can be concluded.</param>
    /// <param name="session">The open session; null when the market is not open.</param>
    public string? Judge(TimeSpan now, TimeSpan? lastFrame, TimeSpan? lastLiquid, bool anyLiquid, OpenSession? session)
    {
        var quiet = now - Latest(lastFrame, OpenedAt);
        if (quiet > Keepalive) return $"Nothing was received for {quiet.TotalSeconds:0} s.";
        if (!anyLiquid || session is null || now >= session.Until) return null;
        var owedSince = Latest(lastLiquid, Latest(session.Since, OpenedAt));
        return now - owedSince >= DataLimit
            ? $"The market is open, but nothing was heard on liquid underlyings for {(now - owedSince).TotalSeconds:0} s."
            : null;
    }

    private static TimeSpan Latest(TimeSpan? a, TimeSpan b) => a > b ? a.Value : b;
}
