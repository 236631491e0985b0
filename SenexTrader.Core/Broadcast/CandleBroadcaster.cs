using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Services;

namespace SenexTrader.Core.Broadcast;

/// <summary>
/// Publishes the candles in view, at most once a second and only what changed. It looks whether or not there is news, for
/// a dead feed or cache sends none of its own death.
/// </summary>
public sealed class CandleBroadcaster(CandleService candles, CandleHub hub, TimeProvider time, ILogger<CandleBroadcaster> log)
    : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ReadLimit = TimeSpan.FromSeconds(1.5);

    private readonly Channel<bool> joined = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private Dictionary<(string User, string Symbol), (DateTimeOffset? At, bool AtClose, Gap? Gap)> told = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        hub.Joined += TellAnew;
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
            hub.Joined -= TellAnew;
        }
    }

    private void TellAnew() => joined.Writer.TryWrite(true);

    private async Task OnceAsync(CancellationToken stopping)
    {
        using (var look = new CancellationTokenSource(Look, time))
        using (var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, look.Token))
        {
            try
            {
                await joined.Reader.WaitToReadAsync(either.Token);
            }
            catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
            {
                // Nobody joined: time to look.
            }
        }

        if (joined.Reader.TryRead(out _)) told = [];
        var inView = hub.InView;
        foreach (var view in inView) await PublishAsync(view.User, view.Symbol, stopping);
        foreach (var left in told.Keys.Except(inView).ToList()) told.Remove(left);
    }

    private async Task PublishAsync(string user, string symbol, CancellationToken stopping)
    {
        var reading = await ReadAsync(user, symbol, stopping);
        (DateTimeOffset?, bool, Gap?) news = reading.IsLive ? (reading.AsOf, reading.AtClose, null) : (null, false, reading.Gap);
        if (told.TryGetValue((user, symbol), out var last) && last == news) return;
        told[(user, symbol)] = news;
        hub.Publish(user, symbol, reading);
    }

    private async Task<Reading<CandleSeries>> ReadAsync(string user, string symbol, CancellationToken stopping)
    {
        try
        {
            return await candles.ReadAsync(user, symbol, stopping).WaitAsync(ReadLimit, time, stopping);
        }
        catch (Exception fault) when (!stopping.IsCancellationRequested)
        {
            log.LogError(fault, "Candles {Symbol} of {User} could not be read", symbol, user);
            return Reading<CandleSeries>.Unavailable(fault is TimeoutException ? Reason.Cache : Reason.Faulted);
        }
    }
}
