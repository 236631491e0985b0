using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Streaming.Live;
using SenexTrader.Core.Streaming.Tastytrade;

namespace SenexTrader.Core.Streaming;

/// <summary>
/// Runs the streams of every trader: those that the settings name from the start of the program, others from when they
/// are connected until they are disconnected. A broker that cannot be reached is shown and tried again; it never stops
/// the program.
/// </summary>
public sealed class StreamManager : BackgroundService, IAccountReconciler, IMarketWatch, ICandleWatch
{
    private readonly TraderDirectory traders;
    private readonly LiveWriter writer;
    private readonly Epochs epochs;
    private readonly Random random;
    private readonly TimeProvider time;
    private readonly ILogger<StreamManager> log;
    private readonly Lock gate = new();
    private readonly Dictionary<string, RunningStreams> streams = new(StringComparer.Ordinal);
    private readonly IDisposable? settingsChanges;
    private CancellationToken? running;
    private long views;

    public StreamManager(
        TraderDirectory traders, IOptionsMonitor<TastytradeOptions> options, LiveWriter writer, Epochs epochs,
        Random random, TimeProvider time, ILogger<StreamManager> log)
    {
        (this.traders, this.writer, this.epochs, this.random, this.time, this.log) = (traders, writer, epochs, random, time, log);
        foreach (var trader in traders.All) Add(trader, () => SettingsOf.User(options, trader.User));
        settingsChanges = options.OnChange(_ =>
        {
            foreach (var one in All()) one.Streams.SettingsChanged();
        });
    }

    /// <summary>Takes in a trader that is not of the settings; the streams start at once, or with the program.</summary>
    /// <param name="owner">Who may see it.</param>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public void Connect(TastytradeConnection connection, string owner, string label)
    {
        var trader = traders.Add(connection.User, connection.Simulated, owner, label, connection.Broker);
        Add(trader, () => connection);
        log.LogInformation("Connected {User}", trader.User);
    }

    /// <summary>Ends the streams of a trader; nothing when there is none of this name.</summary>
    public async Task DisconnectAsync(string user)
    {
        RunningStreams? gone;
        lock (gate) streams.Remove(user, out gone);
        if (gone is null) return;
        traders.Remove(user);
        await gone.EndAsync();
        gone.Dispose();
        log.LogInformation("Disconnected {User}", user);
    }

    public async Task<IReadOnlyList<Reconciliation>> ReconcileAsync(CancellationToken cancel)
    {
        var all = All().Select(s => s.Streams.Account.ReconcileAsync(cancel)).ToList();
        // One trader's broker in trouble must not keep the others from being corrected.
        await Task.WhenAll(all.Cast<Task>()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var found = new List<Reconciliation>();
        foreach (var one in all) found.AddRange(await one);
        return found;
    }

    public IDisposable Watch(string user, IReadOnlyCollection<string> streamerSymbols) => Watch(user, SubscriptionPlan.Split(streamerSymbols));

    public IDisposable WatchCandles(string user, string candleSymbol) =>
        Watch(user, new HashSet<FeedSubscription> { new(FeedEventType.Candle, candleSymbol) });

    /// <inheritdoc cref="IHistoryWish.Further"/>
    internal void Further(AccountKey account)
    {
        lock (gate) streams.GetValueOrDefault(account.User)?.Streams.Account.Further(account.Account);
    }

    /// <summary>The trader's own access to the broker's REST service.</summary>
    /// <exception cref="KeyNotFoundException">No broker connection belongs to this name.</exception>
    internal TastytradeClient ClientOf(string user) => Find(user).Streams.Client;

    public override void Dispose()
    {
        settingsChanges?.Dispose();
        foreach (var trader in All()) trader.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        lock (gate)
        {
            running = stoppingToken;
            foreach (var trader in streams.Values) trader.Start(stoppingToken);
        }

        try
        {
            await Keeper.RunAsync("writing", writer.RunAsync, time, log, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops, and the streams end before it does.
            foreach (var trader in All()) await trader.EndAsync();
        }
    }

    private void Add(Trader trader, Func<TastytradeConnection> settings)
    {
        var client = new TastytradeClient(settings, random, time);
        var added = new RunningStreams(
            trader.User, new TraderStreams(new TraderContext(trader, client, writer, epochs, time, log), settings, random), time, log);
        lock (gate)
        {
            streams[trader.User] = added;
            if (running is { } stopping) added.Start(stopping);
        }
    }

    private RunningStreams Find(string user)
    {
        lock (gate)
            return streams.GetValueOrDefault(user) ?? throw new KeyNotFoundException($"No broker connection belongs to '{user}'.");
    }

    private List<RunningStreams> All()
    {
        lock (gate) return [.. streams.Values];
    }

    private View Watch(string user, IReadOnlySet<FeedSubscription> wanted)
    {
        var (book, viewer) = (Find(user).Streams.Market.Book, $"view {Interlocked.Increment(ref views)}");
        book.Want(viewer, wanted);
        return new View(() => book.Want(viewer, new HashSet<FeedSubscription>()));
    }

    private sealed class View(Action leave) : IDisposable
    {
        private Action? leave = leave;

        public void Dispose() => Interlocked.Exchange(ref leave, null)?.Invoke();
    }
}
