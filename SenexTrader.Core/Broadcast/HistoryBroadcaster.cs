using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Services;

namespace SenexTrader.Core.Broadcast;

/// <summary>
/// Publishes the past of the accounts that somebody looks at: when the broker was asked again, when a feed comes or goes,
/// when a circuit joins, and with every beat, for a dead cache sends no news of its own death.
/// </summary>
public sealed class HistoryBroadcaster(
    AccountHistoryService history,
    LiveChanges changes,
    TraderDirectory traders,
    HistoryHub hub,
    MetricsHub beats,
    TimeProvider time,
    ILogger<HistoryBroadcaster> log) : BackgroundService
{
    // A full answer of the broker changes many keys in a row.
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan ReadLimit = TimeSpan.FromSeconds(5);

    private readonly Channel<bool> bell = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var onHistory = changes.OnHistory(Ring);
        using var onHurry = changes.OnHurry(Ring);
        hub.Joined += Ring;
        try
        {
            while (true) await KeepOn.WhateverHappensAsync(OnceAsync, time, log, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops.
        }
        finally
        {
            hub.Joined -= Ring;
        }
    }

    private void Ring() => bell.Writer.TryWrite(true);

    private async Task OnceAsync(CancellationToken stopping)
    {
        await WaitAsync(stopping);
        bell.Reader.TryRead(out _);
        hub.ForgetUnless(user => traders.Has(user) || traders.All.Any(new AccountKey(user, AccountKey.Everything).Covers));
        foreach (var key in hub.Watched.Where(k => k.IsKnown))
            if (await ReadAsync(key, stopping).WaitAsync(ReadLimit, time, stopping) is { } read) hub.Publish(read);
        await Task.Delay(Breath, time, stopping);
    }

    /// <summary>Of all accounts together those that the beat shows, by the names that it gives them; null before the first.</summary>
    private async Task<AccountHistory?> ReadAsync(AccountKey key, CancellationToken cancel)
    {
        if (!key.IsAll) return await history.ReadAsync(key, cancel);
        return beats.Latest(key)?.Metrics.Parts is { Count: > 0 } parts
            ? await history.TogetherAsync(key, [.. parts.Select(p => (p.Key, p.Name))], cancel)
            : null;
    }

    private async Task WaitAsync(CancellationToken stopping)
    {
        using var interval = new CancellationTokenSource(MetricsState.Interval, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, interval.Token);
        try
        {
            await bell.Reader.WaitToReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (interval.IsCancellationRequested && !stopping.IsCancellationRequested)
        {
            // Nothing rang: time to look again.
        }
    }
}
