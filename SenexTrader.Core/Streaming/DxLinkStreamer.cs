using SenexTrader.Core.Streaming.DxLink;
using SenexTrader.Core.Streaming.Live;
using SenexTrader.Core.Streaming.Tastytrade;
using SenexTrader.Core.Streaming.Wire;

namespace SenexTrader.Core.Streaming;

/// <summary>The market-data feed of one trader: one connection at a time, from the token to its end.</summary>
public sealed class DxLinkStreamer
{
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

    /// <summary>Runs one connection until it ends. Ending without an error means that its token must be renewed.</summary>
    /// <exception cref="LoginRefusedException">The login, or a token fresh from the broker, is refused: trying again does not help.</exception>
    public async Task RunAsync(CancellationToken cancel)
    {
        var fresh = token is null;
        token ??= await trader.Client.GetQuoteTokenAsync(cancel);
        var (used, opened) = (token, false);
        // Where somebody answered but opened no feed, token or address may be what is wrong: then both come anew from the broker.
        token = null;
        try
        {
            monitor.Meter.Restart();
            await using var connection = await DxLinkConnection.OpenAsync(used.Address, used.Token, monitor.Meter, trader.Time, cancel);
            opened = true;
            await run.RunAsync(connection, used.RenewAt, cancel);
        }
        catch (FeedRefusedException refused) when (fresh && !opened)
        {
            throw new LoginRefusedException(
                $"{refused.Message} It came fresh from the broker: check that the grant has the read scope and that the account may have market data.");
        }
        catch (Exception e) when (e is not FeedRefusedException && (opened || (NetworkLoss.Is(e) && ++unreachable % TriesWithOneAddress != 0)))
        {
            token = used;
            throw;
        }
    }
}
