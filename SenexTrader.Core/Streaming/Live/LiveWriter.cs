using Microsoft.Extensions.Logging;
using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Domain.Time;

namespace SenexTrader.Core.Streaming.Live;

/// <summary>
/// The only way of live values into the cache. At rest a value leaves at once; under load the latest per key leaves in
/// pipelined batches. While the cache is away nothing queues up: when it returns, what still stands is written again.
/// </summary>
public sealed class LiveWriter
{
    /// <summary>Well within the 60 s life of a value, so that one late round loses nothing.</summary>
    public static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(20);
    public static readonly TimeSpan RetryEvery = TimeSpan.FromSeconds(0.5);
    private const int BatchSize = 500;

    private readonly WriteQueue queue = new();
    private readonly Bell bell = new();
    private readonly Lock gate = new();
    private readonly List<LiveTable> tables = [];
    private readonly List<LiveSlot> signs = [];
    private readonly HashSet<string> toRemove = new(StringComparer.Ordinal);
    private readonly ILiveWriter cache;
    private readonly TimeProvider time;
    private readonly ILogger<LiveWriter> log;
    private readonly HistoryBook history;
    private readonly WallWatch wall;
    private volatile bool renewalDue;
    private volatile bool allDue;

    public LiveWriter(ILiveWriter cache, TimeProvider time, ILogger<LiveWriter> log)
    {
        (this.cache, this.time, this.log) = (cache, time, log);
        (history, wall) = (new HistoryBook(FeedHistory.Cache, time), new WallWatch(time));
        signs.Add(history.Slot);
    }

    /// <summary>How many writes wait: at most one for each key that stands.</summary>
    internal int Waiting => queue.Count;

    /// <summary>A slot whose value is to be written as soon as possible.</summary>
    public void Offer(LiveSlot slot)
    {
        queue.Add(slot);
        bell.Ring();
    }

    /// <summary>A slot whose key is to be removed.</summary>
    public void Drop(LiveSlot slot)
    {
        slot.Gone = true;
        Offer(slot);
    }

    /// <summary>Tells listeners of the cache, after everything offered before has been written.</summary>
    public void Signal(LiveSignal signal)
    {
        queue.Add(signal);
        bell.Ring();
    }

    /// <summary>Writes until cancelled.</summary>
    public Task RunAsync(CancellationToken cancel) => Crew.RunAsync(cancel, WriteAsync, TimeRenewalsAsync, WatchWallAsync);

    internal void Add(LiveTable table)
    {
        lock (gate) tables.Add(table);
    }

    /// <summary>A sign of life or a history: to be written again, before any value, when the cache returns.</summary>
    internal void Add(LiveSlot sign)
    {
        lock (gate) signs.Add(sign);
    }

    internal void Remove(LiveTable table)
    {
        lock (gate) tables.Remove(table);
    }

    /// <summary>A sign of life that must not be seen again.</summary>
    internal void Remove(LiveSlot sign)
    {
        lock (gate) signs.Remove(sign);
        Drop(sign);
    }

    private async Task WriteAsync(CancellationToken cancel)
    {
        while (true)
        {
            await bell.WaitAsync(cancel);
            try
            {
                await FlushAsync(cancel);
                if (allDue) await WriteAllAsync(cancel);
                if (renewalDue) await RenewAsync(cancel);
            }
            catch (CacheUnreachableException lost)
            {
                await RecoverAsync(lost, cancel);
            }
        }
    }

    private async Task FlushAsync(CancellationToken cancel)
    {
        while (true)
        {
            var (slots, signals) = queue.Take(BatchSize);
            if (slots.Count == 0 && signals.Count == 0) return;
            await WriteAsync(slots, renewals: false, cancel);
            foreach (var signal in signals) await cache.SignalAsync(signal, cancel);
        }
    }

    private async Task RenewAsync(CancellationToken cancel)
    {
        renewalDue = false;
        foreach (var batch in Standing().Chunk(BatchSize)) await WriteAsync(batch, renewals: true, cancel);
    }

    /// <returns>How many values.</returns>
    private async Task<int> WriteAllAsync(CancellationToken cancel)
    {
        allDue = false;
        var all = Everything();
        foreach (var batch in all.Chunk(BatchSize)) await WriteAsync(batch, renewals: false, cancel);
        return all.Count;
    }

    private async Task RecoverAsync(CacheUnreachableException lost, CancellationToken cancel)
    {
        var since = time.Uptime();
        history.Lost(FeedState.Disconnected, lost.Message);
        log.LogWarning("Live values are dropped until the cache returns: {Cause}", lost.Message);
        while (true)
        {
            await Task.Delay(RetryEvery, time, cancel);
            // What stands is written from the tables on return; of the queue only the removals are needed.
            toRemove.UnionWith(queue.TakeAll().Where(s => s.Gone).Select(s => s.Key));
            try
            {
                await RemoveAsync(cancel);
                var again = await WriteAllAsync(cancel);
                history.Back(epoch: null, again);
                history.Heard();
                Offer(history.Slot);
                // Nobody who reads was told of these writes.
                Signal(new LiveSignal(SignalKind.PulseChanged, ""));
                log.LogInformation("The cache is back after {Duration}; what still stands was written again", time.Uptime() - since);
                return;
            }
            catch (CacheUnreachableException)
            {
                // Logged once above; the next try is near.
                history.Lost(FeedState.Disconnected, lost.Message);
            }
        }
    }

    private async Task WriteAsync(IReadOnlyList<LiveSlot> slots, bool renewals, CancellationToken cancel)
    {
        // Removals first: a key may be wanted again by the same batch.
        toRemove.UnionWith(slots.Where(s => s.Gone).Select(s => s.Key));
        await RemoveAsync(cancel);
        var writes = slots.Where(s => !s.Gone).Select(s => s.ToWrite()).OfType<CacheWrite>().ToList();
        if (writes.Count > 0) await cache.WriteAsync(writes, renewals, cancel);
    }

    private async Task RemoveAsync(CancellationToken cancel)
    {
        if (toRemove.Count == 0) return;
        await cache.DeleteAsync([.. toRemove], cancel);
        toRemove.Clear();
    }

    private async Task TimeRenewalsAsync(CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(RenewEvery, time);
        while (await timer.WaitForNextTickAsync(cancel))
        {
            renewalDue = true;
            Offer(history.Slot);
        }
    }

    // A server on this machine counts lives by the wall clock: when that is set, everything expires at once or never.
    private async Task WatchWallAsync(CancellationToken cancel)
    {
        while (true)
        {
            var jump = await wall.NextJumpAsync(cancel);
            log.LogWarning("The clock of this machine was set by {Jump}; ages are not counted on it, and live values are written again", jump);
            allDue = true;
            bell.Ring();
        }
    }

    private List<LiveSlot> Standing()
    {
        lock (gate) return tables.SelectMany(t => t.Standing()).ToList();
    }

    /// <summary>The signs of life first: a value without a pulse beside it counts for nothing.</summary>
    private List<LiveSlot> Everything()
    {
        lock (gate) return [.. signs, .. tables.SelectMany(t => t.Standing())];
    }
}
