using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Time;
using SenexTrader.Core.Streaming.Live;
using SenexTrader.Core.Streaming.Tastytrade;
using SenexTrader.Core.Streaming.Wire;

namespace SenexTrader.Core.Streaming.Account;

/// <summary>
/// The account stream of one trader. The stream replays nothing, so after each connect the broker's REST answer is the
/// start, and the notices that came meanwhile are applied to it.
/// </summary>
public sealed class AlertStreamer
{
    /// <summary>Far more often than the stream asks for: a dead connection must be noticed within ten seconds.</summary>
    public static readonly TimeSpan HeartbeatEvery = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan SilenceLimit = TimeSpan.FromSeconds(8.5);
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    private readonly TraderContext trader;
    private readonly Func<TastytradeConnection> settings;
    private readonly SessionWatch session;
    private readonly SubscriptionBook feed;
    private readonly FeedMonitor monitor;
    private readonly LiveTable table;
    private readonly AccountValues values;
    private readonly AccountRecords records;
    private readonly Dictionary<string, AccountDesk> desks = new(StringComparer.Ordinal);
    private volatile AccountQueue? running;

    /// <param name="settings">The trader's connection as the settings give it now.</param>
    /// <param name="feed">Told what the accounts need of market data.</param>
    internal AlertStreamer(TraderContext trader, Func<TastytradeConnection> settings, SessionWatch session, SubscriptionBook feed, FeedMonitor monitor)
    {
        (this.trader, this.settings, this.session, this.feed, this.monitor) = (trader, settings, session, feed, monitor);
        table = new LiveTable(trader.Writer);
        values = new AccountValues(table);
        records = new AccountRecords(trader, session, values);
    }

    /// <summary>Asks the broker again and corrects; nothing while there is no connection, for the next one begins with that.</summary>
    /// <exception cref="HttpRequestException">The broker could not be reached.</exception>
    public Task<IReadOnlyList<Reconciliation>> ReconcileAsync(CancellationToken cancel) =>
        running?.ReconcileAsync(cancel) ?? Task.FromResult<IReadOnlyList<Reconciliation>>([]);

    /// <summary>Has a year more of an account's transactions asked for; nothing for one that is not followed.</summary>
    public void Further(string account) => records.Further(account);

    /// <summary>Runs one connection; it ends by an exception.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        monitor.Meter.Restart();
        var accounts = Chosen(await trader.Client.GetAccountsAsync(cancel));
        SubscriptionCounts Pending() => new(accounts.Count, accounts.Count, 0, []);
        monitor.Count = Pending;
        try
        {
            await using var socket = await AccountSocket.OpenAsync(new Uri(settings().AccountStreamerUrl), trader.Client.Tokens, monitor.Meter, trader.Time, cancel);
            var queue = new AccountQueue(Desks(accounts), new AlertDesk(trader, monitor.History), monitor.Meter, trader.Time, trader.Log);
            await ConnectAsync(socket, accounts, queue, cancel);
            await socket.SendAsync(AccountSocket.Alerts, null, cancel);
            await FollowAsync(socket, accounts, queue, cancel);
        }
        finally
        {
            running = null;
            table.End();
            monitor.Count = Pending;
        }
    }

    internal void Retire() => table.Retire();

    private IReadOnlyList<AccountInfo> Chosen(IReadOnlyList<AccountInfo> listed)
    {
        if (listed.Count == 0) throw new AccountStreamException("The broker lists no open account for this login.");
        var chosen = settings().Accounts;
        if (chosen.Count == 0) return listed;
        var shown = listed.Where(a => chosen.Contains(a.Number)).ToList();
        return shown.Count > 0
            ? shown
            : throw new AccountStreamException("None of the accounts chosen for this connection is open any more; choose others.");
    }

    private Dictionary<string, AccountDesk> Desks(IReadOnlyList<AccountInfo> accounts)
    {
        foreach (var gone in desks.Keys.Except(accounts.Select(a => a.Number))) feed.Want(desks[gone].Viewer, SubscriptionPlan.Split([]));
        foreach (var account in accounts)
            desks.TryAdd(account.Number, new AccountDesk(new AccountKey(trader.Trader.User, account.Number), trader, session, values, feed, monitor.History, records.Traded));
        return accounts.ToDictionary(a => a.Number, a => desks[a.Number], StringComparer.Ordinal);
    }

    private Task ConnectAsync(
        AccountSocket socket, IReadOnlyList<AccountInfo> accounts, AccountQueue queue, CancellationToken cancel) => Limit.RunAsync(
        async late =>
        {
            await socket.SendAsync("connect", accounts.Select(a => a.Number).ToList(), late);
            while (true)
            {
                var messages = await socket.ReceiveAsync(late);
                foreach (var notice in messages.Where(m => m.Action is null)) await queue.AddAsync(notice, late);
                if (messages.Any(m => m.Action == "connect")) return;
            }
        },
        ConnectLimit, "The account stream did not acknowledge connect", trader.Time, cancel);

    private Task FollowAsync(AccountSocket socket, IReadOnlyList<AccountInfo> accounts, AccountQueue queue, CancellationToken cancel)
    {
        var epoch = trader.Epochs.Next();
        table.Begin(epoch);
        values.Accounts.Put(trader.Trader.User, accounts, trader.Time.GetUtcNow());
        return Crew.RunAsync(
            cancel,
            c => ReceiveAsync(socket, queue, c),
            c => BeatAsync(socket, c),
            c => WatchAsync(new SilenceWatch(SilenceLimit, trader.Time.Uptime()), c),
            queue.CheckOrdersAsync,
            queue.WeighAsync,
            queue.AgeAsync,
            queue.CorrectAsync,
            c => queue.FollowSessionAsync(session, c),
            c => records.FollowAsync(accounts, queue.EnterAsync, c),
            async c =>
            {
                foreach (var desk in accounts.Select(a => desks[a.Number])) desk.Take(await desk.AskAsync(c), publishAll: true);
                monitor.Count = () => new SubscriptionCounts(accounts.Count, 0, accounts.Count, []);
                monitor.Live(epoch);
                monitor.History.Heard();
                running = queue;
                await queue.WorkAsync(c);
            });
    }

    private static async Task ReceiveAsync(AccountSocket socket, AccountQueue queue, CancellationToken cancel)
    {
        while (true)
            foreach (var message in await socket.ReceiveAsync(cancel))
                if (message.Action is null) await queue.AddAsync(message, cancel);
    }

    private async Task BeatAsync(AccountSocket socket, CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(HeartbeatEvery, trader.Time);
        while (await timer.WaitForNextTickAsync(cancel)) await socket.SendAsync("heartbeat", null, cancel);
    }

    private async Task WatchAsync(SilenceWatch silence, CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(LookEvery, trader.Time);
        while (await timer.WaitForNextTickAsync(cancel))
            if (silence.Judge(trader.Time.Uptime(), monitor.Meter.LastFrame, null, anyLiquid: false, null) is { } trouble)
                throw new FeedSilentException(trouble);
    }
}
