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
/// Publishes single quotes in view as they change, latest per symbol. Once a second it looks at everything in view, for
/// a dead feed or cache sends no news of its own death.
/// </summary>
public sealed class QuoteBroadcaster(
    QuoteService quotes,
    LiveChanges changes,
    TraderDirectory traders,
    QuoteHub hub,
    TimeProvider time,
    ILogger<QuoteBroadcaster> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan ReadLimit = TimeSpan.FromSeconds(1.5);

    private readonly ConcurrentDictionary<(string User, string Symbol), byte> dirty = new();
    private readonly Dictionary<(string User, string Symbol), (FigureSet Figures, long Round)> published = [];
    private readonly Channel<bool> bell = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private long lookedAt;
    private volatile bool lookNow = true;
    private volatile bool tellAnew;

    /// <summary>Counts up whenever a circuit has joined that must hear everything once.</summary>
    private long round;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var onQuotes = changes.OnQuotes(Mark);
        using var onHurry = changes.OnHurry(LookNow);
        hub.ViewsChanged += TellAnew;
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
            hub.ViewsChanged -= TellAnew;
        }
    }

    private async Task OnceAsync(CancellationToken stopping)
    {
        await WaitAsync(stopping);
        await PublishAsync(stopping);
        await Task.Delay(Breath, time, stopping);
    }

    private void Mark(IReadOnlyList<(string User, string Symbol)> changed)
    {
        if (hub.Watching == 0) return;
        foreach (var quote in changed) dirty[quote] = 0;
        bell.Writer.TryWrite(true);
    }

    private void LookNow()
    {
        lookNow = true;
        bell.Writer.TryWrite(true);
    }

    // A circuit that has just joined has heard nothing yet.
    private void TellAnew()
    {
        tellAnew = true;
        LookNow();
    }

    private async Task WaitAsync(CancellationToken stopping)
    {
        using var look = new CancellationTokenSource(Look, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, look.Token);
        try
        {
            await bell.Reader.WaitToReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (look.IsCancellationRequested && !stopping.IsCancellationRequested)
        {
            // Quiet: time to look at everything in view.
        }
    }

    private async Task PublishAsync(CancellationToken cancel)
    {
        bell.Reader.TryRead(out _);
        var all = lookNow || time.GetElapsedTime(lookedAt) >= Look;
        if (all) (lookedAt, lookNow) = (time.GetTimestamp(), false);
        if (tellAnew) (tellAnew, round) = (false, round + 1);
        var changed = dirty.Keys.Where(k => dirty.TryRemove(k, out _)).ToList();
        foreach (var gone in published.Keys.Where(k => !traders.Has(k.User)).ToList()) published.Remove(gone);
        foreach (var trader in traders.All)
        {
            var inView = hub.InView(trader.User);
            var symbols = all ? [.. inView] : changed.Where(c => c.User == trader.User && inView.Contains(c.Symbol)).Select(c => c.Symbol).ToList();
            if (symbols.Count == 0) continue;
            try
            {
                var figures = await quotes.ReadAsync(trader.User, symbols, cancel).WaitAsync(ReadLimit, time, cancel);
                // Afterwards: a beat that began before this moment may have read less than these know, and what is published is told once.
                var read = time.Uptime();
                foreach (var (symbol, known) in figures) Publish(trader, symbol, known, read);
            }
            catch (KeyNotFoundException) when (!traders.Has(trader.User))
            {
                // Disconnected meanwhile.
            }
            catch (Exception fault) when (!cancel.IsCancellationRequested)
            {
                log.LogError(fault, "Quotes in view of {User} could not be read", trader.User);
                var gap = new Gap(fault is TimeoutException ? Reason.Cache : Reason.Faulted, time.GetUtcNow());
                foreach (var symbol in symbols) Blank(trader, symbol, gap);
            }
        }
    }

    // What cannot be read is not known to stand: it must not stay on the screen.
    private void Blank(Trader trader, string symbol, Gap gap)
    {
        if (!published.TryGetValue((trader.User, symbol), out var last)) return;
        if (last.Figures.All.Values.Any(f => f.HasNumber)) Publish(trader, symbol, last.Figures.Without(gap), time.Uptime());
    }

    private void Publish(Trader trader, string symbol, FigureSet figures, TimeSpan read)
    {
        var key = (trader.User, symbol);
        if (published.TryGetValue(key, out var last) && last.Round == round && last.Figures.Equals(figures)) return;
        published[key] = (figures, round);
        hub.Publish(trader.User, new QuoteUpdate(symbol, figures, read));
    }
}
