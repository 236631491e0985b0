using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Streaming.Live;
using SenexTrader.Core.Streaming.Tastytrade;

namespace SenexTrader.Core.Streaming;

/// <summary>
/// Runs the streams of every trader that the settings name, from the start of the program to its end. A broker that
/// cannot be reached is shown and tried again; it never stops the program.
/// </summary>
public sealed class StreamManager : BackgroundService, IAccountReconciler, IMarketWatch
{
    private readonly LiveWriter writer;
    private readonly TimeProvider time;
    private readonly ILogger<StreamManager> log;
    private readonly Dictionary<string, TraderStreams> streams;
    private readonly IDisposable? settingsChanges;
    private long views;

    public StreamManager(
        TraderDirectory traders, IOptionsMonitor<TastytradeOptions> options, LiveWriter writer, Epochs epochs,
        Random random, TimeProvider time, ILogger<StreamManager> log)
    {
        (this.writer, this.time, this.log) = (writer, time, log);
        streams = traders.All.ToDictionary(t => t.User, t =>
        {
            TastytradeConnection Settings() => Connection(options, t.User);
            var client = new TastytradeClient(Settings, random, time);
            return new TraderStreams(new TraderContext(t, client, writer, epochs, time, log), Settings, random);
        });
        settingsChanges = options.OnChange(_ =>
        {
            foreach (var trader in streams.Values) trader.SettingsChanged();
        });
    }

    public async Task<IReadOnlyList<Reconciliation>> ReconcileAsync(CancellationToken cancel)
    {
        var all = streams.Values.Select(s => s.Account.ReconcileAsync(cancel)).ToList();
        // One trader's broker in trouble must not keep the others from being corrected.
        await Task.WhenAll(all.Cast<Task>()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var found = new List<Reconciliation>();
        foreach (var one in all) found.AddRange(await one);
        return found;
    }

    public IDisposable Watch(string user, IReadOnlyCollection<string> streamerSymbols)
    {
        if (!streams.TryGetValue(user, out var trader)) throw new KeyNotFoundException($"No broker connection belongs to '{user}'.");
        var viewer = $"view {Interlocked.Increment(ref views)}";
        trader.Market.Book.Want(viewer, SubscriptionPlan.Split(streamerSymbols));
        return new View(() => trader.Market.Book.Want(viewer, SubscriptionPlan.Split([])));
    }

    public override void Dispose()
    {
        settingsChanges?.Dispose();
        foreach (var trader in streams.Values) trader.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var all = streams.Values.Select(s => (Func<CancellationToken, Task>)s.RunAsync);
            await Crew.RunAsync(stoppingToken, [c => Keeper.RunAsync("writing", writer.RunAsync, time, log, c), .. all]);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops.
        }
    }

    private static TastytradeConnection Connection(IOptionsMonitor<TastytradeOptions> options, string user)
    {
        try
        {
            return options.CurrentValue.Connections.FirstOrDefault(c => c.User == user)
                ?? throw new LoginRefusedException(
                    $"The connection '{user}' is no longer in Tastytrade:Connections; put it back or restart the program.");
        }
        catch (OptionsValidationException wrong)
        {
            throw new LoginRefusedException(
                $"The settings were changed to something that cannot work: {string.Join(' ', wrong.Failures)}");
        }
    }

    private sealed class View(Action leave) : IDisposable
    {
        private Action? leave = leave;

        public void Dispose() => Interlocked.Exchange(ref leave, null)?.Invoke();
    }
}
