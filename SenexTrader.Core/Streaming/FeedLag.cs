namespace SenexTrader.Core.Streaming;

/// <summary>
/// Tells how late a feed's values arrive, from the times of new trades in liquid symbols. Neither clock has to be right: the trade
/// that came fastest says how far the two are apart, and lateness is what others took longer. What stands still cannot look
/// late: only a trade newer than its symbol's last one counts. Safe to use from any thread.
/// </summary>
/// <remarks>A feed that is late from its first trade on cannot be told from a clock that is behind.</remarks>
public sealed class FeedLag
{
    /// <summary>With the pace of the feed and of the screen it stays near the second in which a quote in view must be told.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(0.75);

    /// <summary>How long all must have been late: a hitch of this machine or a trade reported late is no lag.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>A trade this much older than its symbol's last one: the other side's clock was set back.</summary>
    private static readonly TimeSpan SetBack = TimeSpan.FromSeconds(10);

    /// <summary>Two clocks drift apart; by this part of the time that passes the fastest trade is forgotten.</summary>
    private const double Drift = 200e-6;

    private readonly Lock gate = new();
    private readonly Dictionary<string, long> trades = new(StringComparer.Ordinal);
    private (TimeSpan Apart, TimeSpan At)? fastest;
    private TimeSpan? lateSince;
    private TimeSpan? lag;

    /// <summary>How late the last new trade was; null before the second trade of a symbol on this connection.</summary>
    public TimeSpan? Now
    {
        get
        {
            lock (gate) return lag;
        }
    }

    /// <summary>By how much all values are too late to be called live; null while they are not.</summary>
    /// <param name="now">On the monotonic clock.</param>
    public TimeSpan? LateBy(TimeSpan now)
    {
        lock (gate) return now - lateSince >= Patience ? lag : null;
    }

    /// <summary>A new connection begins with values that stood already. How far the clocks are apart remains known.</summary>
    public void Restart()
    {
        lock (gate)
        {
            trades.Clear();
            (lateSince, lag) = (null, null);
        }
    }

    /// <param name="at">When it was received, on the monotonic clock.</param>
    /// <param name="time">The trade's own time, in milliseconds.</param>
    public void Heard(string symbol, TimeSpan at, long time)
    {
        lock (gate)
        {
            var known = trades.TryGetValue(symbol, out var last);
            trades[symbol] = time;
            if (!known || time == last) return;
            if (time > last) Weigh(at, at - TimeSpan.FromMilliseconds(time));
            else if (last - time > SetBack.TotalMilliseconds) (fastest, lateSince, lag) = (null, null, null);
        }
    }

    private void Weigh(TimeSpan at, TimeSpan apart)
    {
        var least = fastest is { } f ? f.Apart + ((at - f.At) * Drift) : apart;
        if (apart < least) least = apart;
        fastest = (least, at);
        lag = apart - least;
        lateSince = lag > Limit ? lateSince ?? at : null;
    }
}
