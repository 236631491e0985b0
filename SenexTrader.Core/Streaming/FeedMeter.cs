using Microsoft.Extensions.Logging;
using SenexTrader.Core.Domain.Time;

namespace SenexTrader.Core.Streaming;

/// <summary>
/// Counts what comes in on one feed. Each kind of trouble is logged once per connection and counted always, so that a
/// storm of bad frames does not become a storm of lines.
/// </summary>
public sealed class FeedMeter(string feed, TimeProvider time, ILogger log)
{
    private readonly HashSet<string> told = [];
    private long lastFrameTicks;
    private long lastFrameUptime;
    private long events;
    private long bad;
    private long ignored;
    private (TimeSpan At, long Events, double Rate) measured = (time.Uptime(), 0, 0);

    /// <summary>For showing: UTC.</summary>
    public DateTimeOffset? LastFrameAt =>
        Volatile.Read(ref lastFrameTicks) is > 0 and var ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    /// <summary>For judging: on the monotonic clock.</summary>
    public TimeSpan? LastFrame =>
        Volatile.Read(ref lastFrameUptime) is > 0 and var ticks ? new TimeSpan(ticks) : null;

    /// <summary>Frames, blocks and records that could not be read, since the start of the program.</summary>
    public long BadFrames => Volatile.Read(ref bad);

    /// <summary>Messages and event types that we do not know, since the start of the program.</summary>
    public long Ignored => Volatile.Read(ref ignored);

    /// <summary>A new connection: what was logged may be logged again.</summary>
    public void Restart()
    {
        lock (told) told.Clear();
    }

    /// <summary>A whole message has arrived, whatever it says.</summary>
    public void Frame()
    {
        Volatile.Write(ref lastFrameUptime, time.Uptime().Ticks);
        Volatile.Write(ref lastFrameTicks, time.GetUtcNow().UtcTicks);
    }

    public void Events(int count) => Interlocked.Add(ref events, count);

    public void BadFrame(string why)
    {
        Interlocked.Increment(ref bad);
        if (First("frame")) log.LogWarning("{Feed}: a frame could not be read and was skipped: {Why}", feed, why);
    }

    public void BadBlock()
    {
        Interlocked.Increment(ref bad);
        if (First("block"))
            log.LogWarning("{Feed}: a block of data was skipped: its length does not fit the announced columns, or it has no symbol", feed);
    }

    public void UnknownType() => Interlocked.Increment(ref ignored);

    public void UnknownMessage(string type)
    {
        Interlocked.Increment(ref ignored);
        if (First("message " + type)) log.LogDebug("{Feed}: message of unknown type {Type} ignored", feed, type);
    }

    /// <summary>An error that the other side reports without ending the connection.</summary>
    public void Reported(string error, string message)
    {
        if (First("error " + error)) log.LogWarning("{Feed}: the other side reports {Error}: {Message}", feed, error, message);
    }

    /// <summary>Events per second since it was last measured, which is a second ago at least. For one caller at a time.</summary>
    public double MeasureRate()
    {
        var (now, count) = (time.Uptime(), Volatile.Read(ref events));
        var seconds = (now - measured.At).TotalSeconds;
        if (seconds >= 1) measured = (now, count, Math.Round((count - measured.Events) / seconds, 1));
        return measured.Rate;
    }

    private bool First(string kind)
    {
        lock (told) return told.Count < 50 && told.Add(kind);
    }
}
