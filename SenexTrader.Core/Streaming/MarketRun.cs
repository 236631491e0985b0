using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Time;
using SenexTrader.Core.Streaming.DxLink;
using SenexTrader.Core.Streaming.Live;

namespace SenexTrader.Core.Streaming;

/// <summary>What happens on an open connection to the feed: asking, taking in, watching for silence.</summary>
internal sealed class MarketRun
{
    /// <summary>With the limit on silence and the time to ask for the session, a dead feed is noticed within ten seconds.</summary>
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(0.5);

    private readonly TraderContext trader;
    private readonly SessionWatch session;
    private readonly FeedMonitor monitor;
    private readonly SubscriptionBook book;
    private readonly LiveTable table;
    private readonly MarketValues values;

    public MarketRun(TraderContext trader, SessionWatch session, FeedMonitor monitor, SubscriptionBook book)
    {
        (this.trader, this.session, this.monitor, this.book) = (trader, session, monitor, book);
        table = new LiveTable(trader.Writer);
        values = new MarketValues(book, table, trader.Trader.Scope, trader.Time);
    }

    /// <summary>Follows the feed; returns when its token must be renewed, and throws when it is lost.</summary>
    /// <param name="renewAt">On the monotonic clock.</param>
    public async Task RunAsync(DxLinkConnection connection, TimeSpan renewAt, CancellationToken cancel)
    {
        var epoch = trader.Epochs.Next();
        values.Restart();
        table.Begin(epoch);
        try
        {
            // Not knowing the session, the numbers of a closed market would be called live.
            await session.KnowAsync(cancel);
            await TellAsync(connection, cancel);
            monitor.Live(epoch);
            var silence = new SilenceWatch(DxLinkHandshake.Keepalive, trader.Time.Uptime());
            await Crew.RunAsync(
                cancel,
                c => connection.ReceiveAsync(Take, c),
                connection.KeepAliveAsync,
                c => FollowBookAsync(connection, c),
                c => WatchAsync(silence, renewAt, c));
        }
        finally
        {
            table.End();
            // Nothing is confirmed without a connection, and the next one must be asked for all of it.
            book.Restart();
        }
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

    private async Task WatchAsync(SilenceWatch silence, TimeSpan renewAt, CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(LookEvery, trader.Time);
        while (await timer.WaitForNextTickAsync(cancel))
        {
            if (trader.Time.Uptime() >= renewAt) return;
            if (await SilentAsync(silence, cancel) is { } trouble) throw new FeedSilentException(trouble);
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

    private string? Judge(SilenceWatch silence) => silence.Judge(
        trader.Time.Uptime(), monitor.Meter.LastFrame, values.LastLiquid, book.HasAny(LiquidSymbols.All), session.Open);
}
