using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Domain.Time;
using SenexTrader.Core.Streaming.DxLink;
using SenexTrader.Core.Streaming.Live;
using SenexTrader.Core.Streaming.Wire;

namespace SenexTrader.Core.Streaming;

/// <summary>What happens on an open connection to the feed: asking, taking in, watching for silence.</summary>
internal sealed class MarketRun
{
    /// <summary>With the limit on silence and the time to ask for the session, a dead feed is noticed within ten seconds.</summary>
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(0.5);

    /// <summary>How long the last values of the connection before may stand while this one takes over.</summary>
    private static readonly TimeSpan TakeOverLimit = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan TakeOverLook = TimeSpan.FromMilliseconds(50);

    private readonly TraderContext trader;
    private readonly SessionWatch session;
    private readonly FeedMonitor monitor;
    private readonly SubscriptionBook book;
    private readonly LiveTable table;
    private readonly MarketValues values;
    private bool doubt;

    public MarketRun(TraderContext trader, SessionWatch session, FeedMonitor monitor, SubscriptionBook book)
    {
        (this.trader, this.session, this.monitor, this.book) = (trader, session, monitor, book);
        table = new LiveTable(trader.Writer);
        values = new MarketValues(book, table, trader.Trader.Scope, trader.Time);
        monitor.Lag = () => values.Lag.Now;
    }

    /// <summary>Follows the feed; returns when another connection is to take over, and throws when it is lost.</summary>
    /// <param name="takesOver">True when the connection before was healthy to its end: its values stand until this one has told its own.</param>
    /// <param name="successor">Ends when the next connection is open.</param>
    public async Task RunAsync(DxLinkConnection connection, bool takesOver, Func<CancellationToken, Task> successor, CancellationToken cancel)
    {
        var epoch = trader.Epochs.Next();
        values.Restart(doubt);
        doubt = false;
        table.Begin(epoch);
        try
        {
            if (!takesOver)
            {
                // Not knowing the session, the numbers of a closed market would be called live.
                await session.KnowAsync(cancel);
                await TellAsync(connection, cancel);
                monitor.Live(epoch);
                JudgeLag();
            }

            var silence = new SilenceWatch(DxLinkHandshake.Keepalive, trader.Time.Uptime());
            await Crew.RunAsync(
                cancel,
                c => connection.ReceiveAsync(Take, c),
                connection.KeepAliveAsync,
                c => WatchAsync(silence, c),
                async c =>
                {
                    if (takesOver) await TakeOverAsync(connection, epoch, c);
                    await Crew.RunAsync(c, successor, d => FollowBookAsync(connection, d));
                });
        }
        finally
        {
            doubt |= monitor.State is FeedState.Late;
            table.End();
            // Nothing is confirmed without a connection, and the next one must be asked for all of it.
            book.Restart();
        }
    }

    public void Retire() => table.Retire();

    /// <summary>Asks for everything, and lets this connection count when all was heard that the last one had, or after a second.</summary>
    private async Task TakeOverAsync(DxLinkConnection connection, long epoch, CancellationToken cancel)
    {
        var until = trader.Time.Uptime() + TakeOverLimit;
        await Limit.RunAsync(c => TellAsync(connection, c), TakeOverLimit, "The renewed connection did not take the subscriptions", trader.Time, cancel);
        using var timer = new PeriodicTimer(TakeOverLook, trader.Time);
        while (!book.IsHeard && trader.Time.Uptime() < until) await timer.WaitForNextTickAsync(cancel);
        monitor.Live(epoch);
    }

    private void Take(EventBatch batch)
    {
        values.Take(batch);
        monitor.History.Heard();
        if (book.TakeSettled(late: false)) Settled();
    }

    private void Settled() => trader.Writer.Signal(new LiveSignal(SignalKind.SubscriptionsConfirmed, trader.Trader.User));

    private async Task FollowBookAsync(DxLinkConnection connection, CancellationToken cancel)
    {
        while (true)
        {
            await book.Changed.WaitAsync(cancel);
            await TellAsync(connection, cancel);
        }
    }

    private async Task TellAsync(DxLinkConnection connection, CancellationToken cancel)
    {
        var change = book.TakeChange();
        foreach (var gone in change.Remove) values.Forget(gone);
        await connection.SubscribeAsync(change, cancel);
    }

    private async Task WatchAsync(SilenceWatch silence, CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(LookEvery, trader.Time);
        while (await timer.WaitForNextTickAsync(cancel))
        {
            if (await SilentAsync(silence, cancel) is { } trouble)
            {
                doubt = true;
                throw new FeedSilentException(trouble);
            }

            JudgeLag();
            if (book.TakeSettled(late: true)) Settled();
            if (book.HasReleases) book.Changed.Ring();
        }
    }

    /// <summary>What is too silent; a session that has just ended is no trouble, so the broker is asked before the alarm.</summary>
    private async Task<string?> SilentAsync(SilenceWatch silence, CancellationToken cancel)
    {
        if (Judge(silence) is null) return null;
        await session.AskSoonAsync(cancel);
        return Judge(silence);
    }

    // Outside of an open session nothing can be concluded: the last trades of a day are told late by right.
    private void JudgeLag()
    {
        var now = trader.Time.Uptime();
        var late = session.Open is { } open && !(now >= open.Until) ? values.Lag.Judge(now) : null;
        if (late is not null && monitor.State is FeedState.Live) monitor.Late(late);
        else if (late is null && monitor.State is FeedState.Late) monitor.CaughtUp();
    }

    private string? Judge(SilenceWatch silence) => silence.Judge(
        trader.Time.Uptime(), monitor.Meter.LastFrame, values.LastLiquid, book.HasAny(LiquidSymbols.All), session.Open);
}
