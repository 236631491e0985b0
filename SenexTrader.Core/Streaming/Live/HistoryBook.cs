using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Domain.Time;

namespace SenexTrader.Core.Streaming.Live;

/// <summary>Keeps the last gaps and corrections of one feed, for a trader who asks what happened. Safe to use from any thread.</summary>
public sealed class HistoryBook
{
    private const int LongestCause = 240;
    private readonly TimeProvider time;
    private readonly DateTimeOffset startedAt;
    private readonly Lock gate = new();
    private readonly List<FeedGap> gaps = [];
    private readonly List<Correction> corrections = [];
    private readonly List<QuoteAlert> alerts = [];
    private TimeSpan openedAt;
    private TimeSpan closedAt;
    private volatile bool awaitsData;

    public HistoryBook(string feed, TimeProvider time)
    {
        (this.time, startedAt) = (time, time.GetUtcNow());
        Slot = new LiveSlot<FeedHistory>(CacheKeys.History, feed) { Value = new FeedHistory(feed, startedAt, [], []) };
    }

    /// <summary>Holds what is to rest in the cache.</summary>
    internal LiveSlot<FeedHistory> Slot { get; }

    /// <summary>A connection failed: the first time a gap opens, then each is one more try.</summary>
    public void Lost(FeedState state, string cause) => Change(() =>
    {
        cause = cause.Length > LongestCause ? cause[..LongestCause] + "…" : cause;
        awaitsData = false;
        if (gaps is [{ IsOpen: true } open, ..])
        {
            gaps[0] = open with { Attempts = open.Attempts + 1, Later = cause == open.Cause ? open.Later : cause };
            return;
        }

        openedAt = time.Uptime();
        Add(gaps, new FeedGap(state, cause, null, time.GetUtcNow(), null, TimeSpan.Zero, 0, null, 0, null));
    });

    /// <summary>It is back; nothing when there was no gap.</summary>
    public void Back(long? epoch, int askedAgain) => Change(() =>
    {
        if (gaps is not [{ IsOpen: true } open, ..]) return;
        closedAt = time.Uptime();
        awaitsData = true;
        gaps[0] = open with
        {
            ClosedAt = time.GetUtcNow(),
            Lasted = closedAt - openedAt,
            Attempts = open.Attempts + 1,
            Epoch = epoch,
            AskedAgain = askedAgain,
        };
    });

    /// <summary>It tells in time again, on the connection it had.</summary>
    public void CaughtUp() => Change(() =>
    {
        if (gaps is not [{ IsOpen: true } open, ..]) return;
        gaps[0] = open with { ClosedAt = time.GetUtcNow(), Lasted = time.Uptime() - openedAt };
    });

    /// <summary>Data came in.</summary>
    public void Heard()
    {
        if (!awaitsData) return;
        Change(() =>
        {
            if (!awaitsData) return;
            awaitsData = false;
            gaps[0] = gaps[0] with { HeardAfter = time.Uptime() - closedAt };
        });
    }

    /// <summary>An account was corrected by the broker's answer.</summary>
    public void Corrected(string account, IReadOnlyList<string> drift)
    {
        if (drift.Count == 0) return;
        Change(() => Add(corrections, new Correction(time.GetUtcNow(), account, Shortened(drift))));
    }

    /// <summary>An alert was reached; the same one twice is one.</summary>
    /// <returns>False when it was known.</returns>
    public bool Alerted(QuoteAlert alert)
    {
        var news = false;
        Change(() =>
        {
            news = !alerts.Contains(alert);
            if (news) Add(alerts, alert);
        });
        return news;
    }

    /// <summary>Lets an open gap grow older.</summary>
    public void Refresh() => Change(() =>
    {
        if (gaps is [{ IsOpen: true } open, ..]) gaps[0] = open with { Lasted = time.Uptime() - openedAt };
    });

    private static void Add<T>(List<T> list, T newest)
    {
        list.Insert(0, newest);
        if (list.Count > FeedHistory.Most) list.RemoveAt(FeedHistory.Most);
    }

    private static IReadOnlyList<string> Shortened(IReadOnlyList<string> drift) => drift.Count <= FeedHistory.Most
        ? drift
        : [.. drift.Take(FeedHistory.Most), $"and {drift.Count - FeedHistory.Most} more; the log has all"];

    private void Change(Action change)
    {
        lock (gate)
        {
            change();
            Slot.Value = Slot.Value! with { Gaps = [.. gaps], Corrections = [.. corrections], Alerts = [.. alerts] };
        }
    }
}
