using SenexTrader.Core.Streaming.DxLink;

namespace SenexTrader.Core.Streaming;

/// <summary>
/// Tells how late a feed's values arrive, from the times of new trades and quotes of liquid symbols. Neither clock has to be
/// right: the one that came fastest says how far the two are apart, and lateness is what others took longer. What stands still
/// cannot look late: only what is newer than its symbol's last one counts. Safe to use from any thread.
/// </summary>
/// <remarks>
/// A feed that is late from its first events on cannot be told from a clock that is behind. A quote's time in whole seconds
/// makes it look late by up to one of them, but never for a whole one.
/// </remarks>
public sealed class FeedLag
{
    /// <summary>With the pace of the feed and of the screen it stays near the second in which a quote in view must be told.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(0.75);

    /// <summary>How long all must have been late: a hitch of this machine or a trade reported late is no lag.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>An event this much older than its symbol's last one: the other side's clock was set back.</summary>
    private static readonly TimeSpan SetBack = TimeSpan.FromSeconds(10);

    /// <summary>Two clocks drift apart; by this part of the time that passes the fastest event is forgotten.</summary>
    private const double Drift = 200e-6;

    /// <summary>The end of the year 9999.</summary>
    private const long MostMilliseconds = 253_402_300_800_000;

    private readonly Lock gate = new();
    private readonly Dictionary<(FeedEventType Type, string Symbol), long> times = [];
    private (TimeSpan Apart, TimeSpan At)? fastest;
    private TimeSpan? surprise;
    private TimeSpan? lateSince;
    private TimeSpan? lag;
    private bool doubted;

    /// <summary>How late the last new event was; null before the second one of a symbol on this connection.</summary>
    public TimeSpan? Now
    {
        get
        {
            lock (gate) return lag;
        }
    }

    /// <summary>Why no value may be called live, in words; null while they come in time.</summary>
    /// <param name="now">On the monotonic clock.</param>
    public string? Judge(TimeSpan now)
    {
        lock (gate)
        {
            if (now - lateSince >= Patience) return $"Prices arrive {lag!.Value.TotalSeconds:0.0} s after they were made.";
            return doubted ? "Connected again after a silence or a lag, and no price came in time yet." : null;
        }
    }

    /// <summary>A new connection begins with values that stood already. How far the clocks are apart remains known.</summary>
    /// <param name="doubt">True when the last one was late or silent: then the first event in time is waited for.</param>
    public void Restart(bool doubt)
    {
        lock (gate)
        {
            times.Clear();
            doubted = doubt && fastest is not null;
            (lateSince, lag) = (null, null);
        }
    }

    /// <summary>Takes the events of one frame: the one that is least late counts, for others may have waited for it.</summary>
    /// <param name="at">When it was received, on the monotonic clock.</param>
    public void Take(EventBatch frame, TimeSpan at)
    {
        lock (gate)
        {
            TimeSpan? least = null;
            foreach (var trade in frame.Trades) Note(Weigh((FeedEventType.Trade, trade.Symbol), trade.Time, at));
            foreach (var quote in frame.Quotes) Note(Weigh((FeedEventType.Quote, quote.Symbol), quote.Time, at));
            if (least is null) return;
            if (least <= Limit) doubted = false;
            lag = least;
            lateSince = lag > Limit ? lateSince ?? at : null;

            void Note(TimeSpan? late) => least = late < least ? late : least ?? late;
        }
    }

    /// <summary>How much later it came than the fastest one; null for what says nothing of it.</summary>
    private TimeSpan? Weigh((FeedEventType Type, string Symbol) of, long? made, TimeSpan at)
    {
        if (made is not ({ } time and > 0 and < MostMilliseconds) || !LiquidSymbols.All.Contains(of.Symbol)) return null;
        var known = times.TryGetValue(of, out var last);
        times[of] = time;
        if (known && last - time > SetBack.TotalMilliseconds) (fastest, lateSince, lag) = (null, null, null);
        var apart = at - TimeSpan.FromTicks(time * TimeSpan.TicksPerMillisecond);
        var least = fastest is { } f ? f.Apart + ((at - f.At) * Drift) : apart;
        // What stood before the connection may be old by right; that it is young says something all the same.
        if (!known) return fastest is not null && apart - least <= Limit ? apart - least : null;
        if (time <= last || IsAlone(apart, least)) return null;
        if (apart < least) least = apart;
        fastest = (least, at);
        return apart - least;
    }

    /// <summary>True for a trade so much faster than all others that its time may be wrong; a second one of its kind is believed.</summary>
    private bool IsAlone(TimeSpan apart, TimeSpan least)
    {
        if (apart >= least - Limit) return false;
        if (surprise is { } other && (apart - other).Duration() <= Limit)
        {
            surprise = null;
            return false;
        }

        surprise = apart;
        return true;
    }
}
