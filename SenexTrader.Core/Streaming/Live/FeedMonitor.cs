using Microsoft.Extensions.Logging;
using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Domain.Time;

namespace SenexTrader.Core.Streaming.Live;

/// <summary>Keeps one feed's pulse: what state it is in, since when and why. A gap is logged when it opens and when it closes.</summary>
public sealed class FeedMonitor
{
    public static readonly TimeSpan BeatEvery = TimeSpan.FromSeconds(5);

    private readonly string feed;
    private readonly Trader trader;
    private readonly LiveWriter writer;
    private readonly TimeProvider time;
    private readonly ILogger log;
    private readonly LiveSlot<FeedPulse> slot;
    private readonly Lock gate = new();
    private (FeedState State, DateTimeOffset Since, string? Detail, long Epoch) now;
    private TimeSpan? gapSince, liveSince;

    public FeedMonitor(string feed, Trader trader, LiveWriter writer, TimeProvider time, ILogger log)
    {
        (this.feed, this.trader, this.writer, this.time, this.log) = (feed, trader, writer, time, log);
        Meter = new FeedMeter(feed, time, log);
        History = new HistoryBook(feed, time);
        slot = new LiveSlot<FeedPulse>(CacheKeys.Pulse, feed);
        writer.Add(slot);
        writer.Add(History.Slot);
        now = (FeedState.Connecting, time.GetUtcNow(), null, 0);
    }

    public FeedMeter Meter { get; }

    /// <summary>What happened to it, for people.</summary>
    public HistoryBook History { get; }

    /// <summary>Tells how far the subscriptions have come.</summary>
    public Func<SubscriptionCounts> Count { get; set; } = () => SubscriptionCounts.None;

    /// <summary>How late its values arrive; null where that cannot be told.</summary>
    public Func<TimeSpan?> Lag { get; set; } = () => null;

    public FeedState State
    {
        get
        {
            lock (gate) return now.State;
        }
    }

    /// <summary>How long the feed has been up without a gap; zero when it is not.</summary>
    public TimeSpan Held
    {
        get
        {
            lock (gate) return time.Uptime() - liveSince ?? TimeSpan.Zero;
        }
    }

    /// <summary>The connection with this epoch is up.</summary>
    public void Live(long epoch)
    {
        History.Back(epoch, Count().Wanted);
        Change(FeedState.Live, null, epoch);
    }

    /// <summary>The connection is lost, silent or refused.</summary>
    /// <param name="detail">What happened and what to do, in words; never a secret.</param>
    public void Lost(FeedState state, string detail)
    {
        History.Lost(state, detail);
        Change(state, detail, null);
    }

    /// <summary>The connection is up, but what it tells is too old to be called live.</summary>
    public void Late(string detail)
    {
        History.Lost(FeedState.Late, detail);
        Change(FeedState.Late, detail, null);
    }

    /// <summary>The same connection tells in time again.</summary>
    public void CaughtUp()
    {
        History.CaughtUp();
        Change(FeedState.Live, null, null);
    }

    /// <summary>Writes the pulse every five seconds until cancelled.</summary>
    public async Task BeatAsync(CancellationToken cancel)
    {
        Beat();
        using var timer = new PeriodicTimer(BeatEvery, time);
        while (await timer.WaitForNextTickAsync(cancel)) Beat();
    }

    /// <summary>The feed has ended for good: nobody is to find a sign of it.</summary>
    internal void Retire()
    {
        writer.Remove(slot);
        writer.Remove(History.Slot);
    }

    private void Change(FeedState state, string? detail, long? epoch)
    {
        lock (gate)
        {
            var same = now.State == state && (epoch ?? now.Epoch) == now.Epoch;
            var said = same && now.Detail == detail;
            now = (state, same ? now.Since : time.GetUtcNow(), detail, epoch ?? now.Epoch);
            liveSince = state is FeedState.Live ? liveSince ?? time.Uptime() : null;
            if (said) return;
            if (!same) Log(state, detail);
        }

        Beat();
        writer.Signal(new LiveSignal(SignalKind.PulseChanged, trader.User));
    }

    private void Log(FeedState state, string? detail)
    {
        if (state is FeedState.Live)
        {
            if (gapSince is { } since) log.LogInformation("{Feed}: gap closed after {Duration}", feed, time.Uptime() - since);
            else log.LogInformation("{Feed}: connected", feed);
            gapSince = null;
        }
        else if (gapSince is null)
        {
            gapSince = time.Uptime();
            log.LogWarning("{Feed}: gap opened, {State}: {Detail}", feed, state, detail);
        }
        else
        {
            log.LogDebug("{Feed}: still no connection, {State}: {Detail}", feed, state, detail);
        }
    }

    private void Beat()
    {
        var counts = Count();
        lock (gate)
        {
            slot.Value = new FeedPulse(
                feed, now.Epoch, now.State, now.Since, Meter.LastFrameAt, now.Detail,
                counts.Wanted, counts.Pending, counts.Confirmed, Meter.MeasureRate(), Meter.BadFrames, counts.LatePending, Lag()?.TotalSeconds);
        }

        History.Refresh();
        writer.Offer(slot);
        writer.Offer(History.Slot);
    }
}
