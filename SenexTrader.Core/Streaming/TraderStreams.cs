using Microsoft.Extensions.Logging;
using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Streaming.Account;
using SenexTrader.Core.Streaming.Live;
using SenexTrader.Core.Streaming.Tastytrade;

namespace SenexTrader.Core.Streaming;

/// <summary>Everything that streams for one trader: session, market data, accounts. They share one client, and so one login.</summary>
public sealed class TraderStreams : IDisposable
{
    private readonly TastytradeClient client;
    private readonly SessionWatch session;
    private readonly FeedMonitor marketMonitor;
    private readonly FeedMonitor accountMonitor;
    private readonly Supervisor marketSupervisor;
    private readonly Supervisor accountSupervisor;
    private readonly ILogger log;
    private readonly TimeProvider time;

    /// <param name="settings">The trader's connection as the settings give it now.</param>
    public TraderStreams(
        Trader trader, Func<TastytradeConnection> settings, LiveWriter writer, Epochs epochs, Random random, TimeProvider time, ILoggerFactory logs)
    {
        (Trader, this.time) = (trader, time);
        log = logs.CreateLogger<TraderStreams>();
        client = new TastytradeClient(settings, random, time);
        session = new SessionWatch(trader, client, writer, epochs, time, log);
        marketMonitor = new FeedMonitor(CacheKeys.MarketFeed(trader.Scope), trader, writer, time, log);
        accountMonitor = new FeedMonitor(CacheKeys.AccountFeed(trader.Scope), trader, writer, time, log);
        Market = new DxLinkStreamer(trader, client, session, marketMonitor, writer, epochs, time);
        Account = new AlertStreamer(
            trader, () => new Uri(settings().AccountStreamerUrl), client, session, Market.Book, accountMonitor, writer, epochs, time, log);
        marketSupervisor = new Supervisor(marketMonitor, random, time, log);
        accountSupervisor = new Supervisor(accountMonitor, random, time, log);
    }

    public Trader Trader { get; }

    public DxLinkStreamer Market { get; }

    public AlertStreamer Account { get; }

    /// <summary>Runs until cancelled; every loss is repaired inside.</summary>
    public Task RunAsync(CancellationToken cancel) => Crew.RunAsync(
        cancel,
        c => marketMonitor.BeatAsync(c),
        c => accountMonitor.BeatAsync(c),
        c => Keeper.RunAsync("market session", session.RunAsync, time, log, c),
        c => marketSupervisor.RunAsync(Market.RunAsync, c),
        c => accountSupervisor.RunAsync(Account.RunAsync, c));

    /// <summary>The settings changed: a refused login may be tried again.</summary>
    public void SettingsChanged()
    {
        marketSupervisor.SettingsChanged.Ring();
        accountSupervisor.SettingsChanged.Ring();
    }

    public void Dispose() => client.Dispose();
}
