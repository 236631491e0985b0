using SenexTrader.Core.Cache;
using SenexTrader.Core.Streaming.Account;
using SenexTrader.Core.Streaming.Live;
using SenexTrader.Core.Streaming.Tastytrade;

namespace SenexTrader.Core.Streaming;

/// <summary>Everything that streams for one trader: session, market data, accounts. They share one client, and so one login.</summary>
public sealed class TraderStreams : IDisposable
{
    private readonly TraderContext context;
    private readonly SessionWatch session;
    private readonly MetricsWatch metrics;
    private readonly FeedMonitor marketMonitor;
    private readonly FeedMonitor accountMonitor;
    private readonly Supervisor marketSupervisor;
    private readonly Supervisor accountSupervisor;

    /// <param name="settings">The trader's connection as the settings give it now.</param>
    internal TraderStreams(TraderContext context, Func<TastytradeConnection> settings, Random random)
    {
        this.context = context;
        session = new SessionWatch(context);
        marketMonitor = Monitor(CacheKeys.MarketFeed(context.Trader.Scope));
        accountMonitor = Monitor(CacheKeys.AccountFeed(context.Trader.Scope));
        Market = new DxLinkStreamer(context, session, marketMonitor);
        metrics = new MetricsWatch(context, Market.Book);
        Account = new AlertStreamer(context, settings, session, Market.Book, accountMonitor);
        marketSupervisor = new Supervisor(marketMonitor, random, context.Time, context.Log);
        accountSupervisor = new Supervisor(accountMonitor, random, context.Time, context.Log);
    }

    public DxLinkStreamer Market { get; }

    public AlertStreamer Account { get; }

    internal TastytradeClient Client => context.Client;

    /// <summary>Runs until cancelled; every loss is repaired inside.</summary>
    public Task RunAsync(CancellationToken cancel) => Crew.RunAsync(
        cancel,
        c => marketMonitor.BeatAsync(c),
        c => accountMonitor.BeatAsync(c),
        c => Keeper.RunAsync("market session", session.RunAsync, context.Time, context.Log, c),
        c => Keeper.RunAsync("market metrics", metrics.RunAsync, context.Time, context.Log, c),
        c => marketSupervisor.RunAsync(Market.RunAsync, c),
        c => accountSupervisor.RunAsync(Account.RunAsync, c));

    /// <summary>The settings changed: a refused login may be tried again.</summary>
    public void SettingsChanged()
    {
        marketSupervisor.SettingsChanged.Ring();
        accountSupervisor.SettingsChanged.Ring();
    }

    /// <summary>They have ended for good: nothing of them is to be written or renewed any more.</summary>
    public void Retire()
    {
        session.Retire();
        Market.Retire();
        Account.Retire();
        marketMonitor.Retire();
        accountMonitor.Retire();
    }

    public void Dispose() => context.Client.Dispose();

    private FeedMonitor Monitor(string feed) => new(feed, context.Trader, context.Writer, context.Time, context.Log);
}
