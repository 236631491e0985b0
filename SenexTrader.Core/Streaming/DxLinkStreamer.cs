using Microsoft.Extensions.Logging;
using SenexTrader.Core.Domain.Time;
using SenexTrader.Core.Streaming.DxLink;
using SenexTrader.Core.Streaming.Live;
using SenexTrader.Core.Streaming.Tastytrade;
using SenexTrader.Core.Streaming.Wire;

namespace SenexTrader.Core.Streaming;

/// <summary>The market-data feed of one trader: one connection at a time, and before its token ends the next one that takes over.</summary>
public sealed class DxLinkStreamer
{
    public static readonly TimeSpan RenewalRetry = TimeSpan.FromMinutes(1);

    /// <summary>While nobody answers there; then the broker is asked whether the feed has moved.</summary>
    private const int TriesWithOneAddress = 10;

    private readonly TraderContext trader;
    private readonly FeedMonitor monitor;
    private readonly MarketRun run;
    private QuoteToken? token;
    private int unreachable;

    internal DxLinkStreamer(TraderContext trader, SessionWatch session, FeedMonitor monitor)
    {
        (this.trader, this.monitor) = (trader, monitor);
        Book = new SubscriptionBook(trader.Time);
        Book.Want("benchmark", SubscriptionPlan.Split([SubscriptionPlan.Benchmark]));
        monitor.Count = Book.Count;
        run = new MarketRun(trader, session, monitor, Book);
    }

    public SubscriptionBook Book { get; }

    /// <summary>Runs until the feed is lost, which is always an exception; over the ends of its tokens it goes on.</summary>
    /// <exception cref="LoginRefusedException">The login, or a token fresh from the broker, is refused: trying again does not help.</exception>
    public async Task RunAsync(CancellationToken cancel)
    {
        monitor.Meter.Restart();
        var (link, next) = (await OpenAsync(cancel), default(FeedLink));
        try
        {
            for (var takesOver = false; ; takesOver = true)
            {
                await run.RunAsync(link.Connection, takesOver, async c => next = await RenewAsync(link.Token, c), cancel);
                await using var old = link;
                (link, next) = (next!, null);
            }
        }
        catch (Exception e) when (e is not FeedRefusedException)
        {
            token = link.Token;
            throw;
        }
        finally
        {
            await link.DisposeAsync();
            if (next is not null) await next.DisposeAsync();
        }
    }

    internal void Retire() => run.Retire();

    private async Task<FeedLink> OpenAsync(CancellationToken cancel)
    {
        var fresh = token is null;
        var used = token ?? await trader.Client.GetQuoteTokenAsync(cancel);
        // Where somebody answered but opened no feed, token or address may be what is wrong: then both come anew from the broker.
        token = null;
        try
        {
            return await OpenAsync(used, cancel);
        }
        catch (FeedRefusedException refused) when (fresh)
        {
            throw new LoginRefusedException(
                $"{refused.Message} It came fresh from the broker: check that the grant has the read scope and that the account may have market data.");
        }
        catch (Exception e) when (Loss.IsUnreachable(e) && ++unreachable % TriesWithOneAddress != 0)
        {
            token = used;
            throw;
        }
    }

    /// <summary>Opens the next connection when the token is near its end, while the present one still runs.</summary>
    private async Task<FeedLink> RenewAsync(QuoteToken old, CancellationToken cancel)
    {
        var left = old.RenewAt - trader.Time.Uptime();
        if (left > TimeSpan.Zero) await Task.Delay(left, trader.Time, cancel);
        while (true)
        {
            TimeSpan wait;
            try
            {
                return await OpenAsync(await trader.Client.GetQuoteTokenAsync(cancel), cancel);
            }
            catch (Exception e) when (Loss.IsExpected(e))
            {
                // Until the token's very end the present connection is as good as ever.
                wait = e is LoginRefusedException refused ? refused.Wait : RenewalRetry;
                trader.Log.LogWarning("The quote token could not be renewed and will be tried again in {Wait}: {Cause}", wait, e.Message);
            }

            await Task.Delay(wait, trader.Time, cancel);
        }
    }

    private async Task<FeedLink> OpenAsync(QuoteToken with, CancellationToken cancel) =>
        new(await DxLinkConnection.OpenAsync(with.Address, with.Token, monitor.Meter, trader.Time, cancel), with);
}
