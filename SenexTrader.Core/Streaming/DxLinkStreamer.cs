using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Streaming.DxLink;
using SenexTrader.Core.Streaming.Live;
using SenexTrader.Core.Streaming.Tastytrade;

namespace SenexTrader.Core.Streaming;

/// <summary>The market-data feed of one trader: one connection at a time, from the token to its end.</summary>
public sealed class DxLinkStreamer
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    private readonly Trader trader;
    private readonly TastytradeClient client;
    private readonly SessionWatch session;
    private readonly LiveWriter writer;
    private readonly Epochs epochs;
    private readonly TimeProvider time;
    private readonly LiveTable table;
    private readonly MarketValues values;
    private readonly FeedMonitor monitor;
    private QuoteToken? token;

    internal DxLinkStreamer(Trader trader, TastytradeClient client, SessionWatch session, FeedMonitor monitor, LiveWriter writer, Epochs epochs, TimeProvider time)
    {
        (this.trader, this.client, this.session, this.monitor) = (trader, client, session, monitor);
        (this.writer, this.epochs, this.time) = (writer, epochs, time);
        Book = new SubscriptionBook(time);
        Book.Want("benchmark", SubscriptionPlan.Split([SubscriptionPlan.Benchmark]));
        table = new LiveTable(writer);
        values = new MarketValues(Book, table, trader.Scope, time);
        monitor.Count = Book.Count;
    }

    public SubscriptionBook Book { get; }

    /// <summary>Runs one connection until it ends. Ending without an error means that its token must be renewed.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        var fresh = token is null;
        token ??= await client.GetQuoteTokenAsync(cancel);
        var used = token;
        try
        {
            monitor.Meter.Restart();
            await using var connection = await DxLinkConnection.OpenAsync(used.Address, used.Token, monitor.Meter, time, cancel);
            fresh = false;
            await FollowAsync(connection, used, cancel);
            token = null;
        }
        catch (FeedRefusedException refused) when (fresh)
        {
            token = null;
            throw new LoginRefusedException(
                $"{refused.Message} A new token was refused too: check that the application's grant has the read scope and that the account may have market data.");
        }
        catch (Exception e) when (!cancel.IsCancellationRequested && e is not FeedSilentException)
        {
            // Token or address may be what is wrong: both come anew from the broker.
            token = null;
            throw;
        }
        finally
        {
            table.End();
        }
    }

    private async Task FollowAsync(DxLinkConnection connection, QuoteToken used, CancellationToken cancel)
    {
        var epoch = epochs.Next();
        values.Restart();
        Book.Restart();
        table.Begin(epoch);
        await TellAsync(connection, cancel);
        monitor.Live(epoch);
        var silence = new SilenceWatch(DxLinkHandshake.Keepalive, time.GetUtcNow());
        await Crew.RunAsync(
            cancel,
            c => connection.ReceiveAsync(Take, c),
            connection.KeepAliveAsync,
            c => FollowBookAsync(connection, c),
            c => WatchAsync(silence, used.RenewAt, c));
    }

    private void Take(EventBatch batch)
    {
        values.Take(batch);
        if (Book.TakeSettled(late: false)) Settled();
    }

    private void Settled() => writer.Signal(new LiveSignal(SignalKind.SubscriptionsConfirmed, trader.User));

    private async Task FollowBookAsync(DxLinkConnection connection, CancellationToken cancel)
    {
        while (true)
        {
            await Book.Changed.WaitAsync(cancel);
            await TellAsync(connection, cancel);
        }
    }

    private async Task TellAsync(DxLinkConnection connection, CancellationToken cancel)
    {
        var change = Book.TakeChange();
        foreach (var gone in change.Remove) values.Forget(gone);
        await connection.SubscribeAsync(change, cancel);
    }

    /// <summary>Looks once a second; returns when the token must be renewed.</summary>
    private async Task WatchAsync(SilenceWatch silence, DateTimeOffset renewAt, CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(LookEvery, time);
        while (await timer.WaitForNextTickAsync(cancel))
        {
            var now = time.GetUtcNow();
            if (now >= renewAt) return;
            var anyLiquid = Book.HasAny(LiquidSymbols.All);
            var trouble = silence.Judge(now, monitor.Meter.LastFrameAt, values.LastLiquidAt, anyLiquid, session.Current);
            if (trouble is not null) throw new FeedSilentException(trouble);
            if (Book.TakeSettled(late: true)) Settled();
            if (Book.HasReleases) Book.Changed.Ring();
        }
    }
}
