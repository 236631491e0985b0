using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Domain.Time;
using SenexTrader.Core.Services;

namespace SenexTrader.Core.Broadcast;

/// <summary>
/// The one beat: every 30 s, and at once when subscriptions are confirmed, positions change, a fill arrives or a feed
/// comes or goes. A beat that fails is logged and the next one comes; the screens find out by themselves.
/// </summary>
public sealed class MetricsBroadcaster(
    MetricsService metrics,
    LiveChanges changes,
    TraderDirectory traders,
    MetricsHub hub,
    TimeProvider time,
    ILogger<MetricsBroadcaster> log) : BackgroundService, IBeatClock
{
    // A burst of causes is one beat: a screen gains nothing from more than two a second.
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(500);

    /// <summary>For one reading: far longer than any that works, and short enough that others still beat in time.</summary>
    public static readonly TimeSpan ReadLimit = TimeSpan.FromSeconds(5);

    private readonly Channel<bool> hurry = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private readonly Dictionary<string, IReadOnlyList<AccountInfo>> lastAccounts = [];
    private readonly ConcurrentDictionary<string, TimeSpan> beats = new();
    private readonly RememberedRows rows = new();
    private JointBeat? joint;
    private long beat;
    private TimeSpan? lastRound;

    /// <inheritdoc/>
    public TimeSpan? LastBeat => beats.IsEmpty ? lastRound : beats.Values.Min();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var listening = changes.OnHurry(() => hurry.Writer.TryWrite(true));
        hub.Joined += OnJoined;
        traders.Changed += OnTraders;
        try
        {
            while (true)
            {
                await KeepOn.WhateverHappensAsync(OnceAsync, time, log, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops.
        }
        finally
        {
            hub.Joined -= OnJoined;
            traders.Changed -= OnTraders;
        }
    }

    // All accounts together are made for whoever asks, who should not wait half a minute; and one that went must be out of the sum.
    private void OnJoined() => Hurry(hub.Asked.Any(k => k.IsAll && hub.Latest(k) is null));

    private void OnTraders() => Hurry(hub.Asked.Any(k => k.IsAll));

    private void Hurry(bool wanted)
    {
        if (wanted) hurry.Writer.TryWrite(true);
    }

    private async Task OnceAsync(CancellationToken stopping)
    {
        // What hurried it is in what it reads now.
        hurry.Reader.TryRead(out _);
        await BeatAsync(stopping);
        await Task.Delay(Breath, time, stopping);
        await NextCauseAsync(stopping);
    }

    /// <summary>Builds and publishes the state of every account. One that cannot be read delays the others by the limit at most.</summary>
    public async Task BeatAsync(CancellationToken cancel)
    {
        beat++;
        lastRound = time.Uptime();
        ForgetGone();
        foreach (var trader in traders.All)
        {
            // One that never succeeds grows old from its first try.
            beats.TryAdd(trader.User, time.Uptime());
            var began = time.Uptime();
            try
            {
                var told = await metrics.AccountsAsync(trader.User, cancel).WaitAsync(ReadLimit, time, cancel);
                if (told.TryGet(out var accounts)) lastAccounts[trader.User] = accounts;
                if (await BeatForAsync(trader, cancel)) beats[trader.User] = began;
            }
            catch (KeyNotFoundException) when (!traders.Has(trader.User))
            {
                // Disconnected meanwhile: the next beat forgets it.
            }
            catch (Exception fault) when (!cancel.IsCancellationRequested)
            {
                log.LogError(fault, "Beat {Beat} failed for {User}; its screens will say so", beat, trader.User);
                foreach (var key in KeysOf(trader)) Joint.Miss(key, WhyOf(fault), time.GetUtcNow());
            }
        }

        foreach (var all in hub.Asked.Where(k => k.IsAll)) BeatTogether(all);
    }

    private void BeatTogether(AccountKey all)
    {
        var connections = traders.All.Where(all.Covers).Select(t => (t, lastAccounts.GetValueOrDefault(t.User, []))).ToList();
        try
        {
            if (Joint.Of(all, connections, beat, time.GetUtcNow(), time.Uptime()) is { } state) hub.Publish(state);
            else hub.Forget(all.User);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "Beat {Beat} failed for {Account}; its screens will say so", beat, all);
        }
    }

    private JointBeat Joint => joint ??= new JointBeat(metrics, rows);

    private void ForgetGone()
    {
        foreach (var user in beats.Keys.Where(u => !traders.Has(u)))
        {
            beats.TryRemove(user, out _);
            lastAccounts.Remove(user);
            rows.Forget(user);
            Joint.Forget(user);
            hub.Forget(user);
        }
    }

    private async Task<bool> BeatForAsync(Trader trader, CancellationToken cancel)
    {
        var known = lastAccounts.GetValueOrDefault(trader.User, []);
        var all = true;

        // The state without an account tells a page that has none yet which there are, and what the feeds are doing.
        foreach (var key in KeysOf(trader))
        {
            try
            {
                await BeatForAsync(trader, key, known, cancel);
            }
            catch (Exception fault) when (fault is not KeyNotFoundException && !cancel.IsCancellationRequested)
            {
                all = false;
                log.LogError(fault, "Beat {Beat} failed for {Account}; its screens will say so", beat, key);
                Joint.Miss(key, WhyOf(fault), time.GetUtcNow());
            }
        }

        return all;
    }

    private IEnumerable<AccountKey> KeysOf(Trader trader) =>
        lastAccounts.GetValueOrDefault(trader.User, []).Select(a => new AccountKey(trader.User, a.Number)).Prepend(AccountKey.Unknown(trader.User));

    // What is read is the cache: without an answer in time it is down, and anything else is an error of our own.
    private static Reason WhyOf(Exception fault) => fault is TimeoutException ? Reason.Cache : Reason.Faulted;

    private async Task BeatForAsync(
        Trader trader, AccountKey key, IReadOnlyList<AccountInfo> known, CancellationToken cancel)
    {
        // Before it is read: what is heard meanwhile is newer than the beat.
        var made = time.Uptime();
        var reading = await metrics.LookAsync(key, rows.Of(key), cancel).WaitAsync(ReadLimit, time, cancel);
        var figures = rows.Keep(reading.Metrics with { Accounts = known });
        Joint.Keep(key, reading with { Metrics = figures }, beat, made, time.GetUtcNow());
        hub.Publish(new MetricsState(key, beat, time.GetUtcNow(), made, trader.Simulated, figures));
    }

    private async Task NextCauseAsync(CancellationToken stopping)
    {
        using var interval = new CancellationTokenSource(MetricsState.Interval - Breath, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, interval.Token);
        try
        {
            await hurry.Reader.WaitToReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (interval.IsCancellationRequested && !stopping.IsCancellationRequested)
        {
            // Nothing hurried: the regular beat is due.
        }
    }
}
