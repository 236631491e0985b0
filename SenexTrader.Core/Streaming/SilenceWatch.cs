using SenexTrader.Core.Domain.Market;

namespace SenexTrader.Core.Streaming;

/// <summary>
/// Judges silence twice: no message of any kind within the agreed keepalive, and no data on liquid underlyings in an
/// open session. Without it a half-open connection looks alive for ever.
/// </summary>
/// <param name="Keepalive">After how long without any message the connection counts as dead.</param>
/// <param name="OpenedAt">When subscriptions were sent on this connection; nothing is owed before.</param>
public sealed record SilenceWatch(TimeSpan Keepalive, DateTimeOffset OpenedAt)
{
    /// <summary>With the second between two looks it stays under ten seconds.</summary>
    public static readonly TimeSpan DataLimit = TimeSpan.FromSeconds(8);

    /// <summary>What is too silent, in words; null when all is well.</summary>
    /// <param name="lastLiquidAt">Last data on a liquid underlying; null when none was heard on this connection.</param>
    /// <param name="anyLiquid">False when no liquid underlying is asked for: then nothing can be concluded.</param>
    public string? Judge(
        DateTimeOffset now, DateTimeOffset? lastFrameAt, DateTimeOffset? lastLiquidAt, bool anyLiquid, MarketSession session)
    {
        var quiet = now - Latest(lastFrameAt, OpenedAt);
        if (quiet > Keepalive) return $"Nothing was received for {quiet.TotalSeconds:0} s.";
        if (!anyLiquid || !IsOpen(session, now)) return null;
        var owedSince = Latest(lastLiquidAt, Latest(session.OpenAt, OpenedAt));
        return now - owedSince >= DataLimit
            ? $"The market is open, but nothing was heard on liquid underlyings for {(now - owedSince).TotalSeconds:0} s."
            : null;
    }

    // The session is asked for now and then only: its own times decide at the edges.
    private static bool IsOpen(MarketSession session, DateTimeOffset now) =>
        session.IsOpen && (session.CloseAt is not { } close || now < close);

    private static DateTimeOffset Latest(DateTimeOffset? a, DateTimeOffset b) => a > b ? a.Value : b;
}
