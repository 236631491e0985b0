using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using SenexTrader.Core.Domain.Metrics;
using StackExchange.Redis;

namespace SenexTrader.Core.Cache;

/// <summary>The cache over StackExchange.Redis: batched reads, pipelined writes, and two channels that tell of changes.</summary>
public sealed class LiveCache : ILiveReader, ILiveWriter, IDisposable
{
    private static readonly RedisChannel ChangedChannel = RedisChannel.Literal("senex:changed");
    private static readonly RedisChannel SignalChannel = RedisChannel.Literal("senex:signal");

    private readonly CacheConnection connection;
    private readonly TimeProvider time;
    private readonly CacheHealth health;
    private readonly Listeners<IReadOnlyList<string>> changedListeners = new();
    private readonly Listeners<LiveSignal> signalListeners = new();
    private TimeSpan roundTrip;

    public LiveCache(CacheConnection connection, TimeProvider time, ILogger<LiveCache> log)
    {
        this.connection = connection;
        this.time = time;
        // Nobody else can tell when the cache itself is gone: its channels are gone with it.
        health = new CacheHealth(connection.Kind, time, log, () => signalListeners.Tell(new LiveSignal(SignalKind.PulseChanged, "")));
        var subscriber = connection.Multiplexer.GetSubscriber();
        subscriber.Subscribe(ChangedChannel, (_, keys) => changedListeners.Tell(((string)keys!).Split('\n')), CommandFlags.FireAndForget);
        subscriber.Subscribe(SignalChannel, (_, json) => signalListeners.Tell(Parse(json)), CommandFlags.FireAndForget);
    }

    private IDatabase Database => connection.Multiplexer.GetDatabase();

    public CacheStatus Status => new(connection.Kind, health.UnreachableSince is null ? roundTrip : null);

    public async Task<LiveSnapshot> ReadAsync(IReadOnlyCollection<string> keys, CancellationToken cancel)
    {
        var asked = keys.Distinct(StringComparer.Ordinal).ToArray();
        var values = new Dictionary<string, byte[]>(asked.Length, StringComparer.Ordinal);
        var started = time.GetTimestamp();
        try
        {
            var answers = await Database.StringGetAsync([.. asked.Select(k => (RedisKey)k)]).WaitAsync(cancel);
            roundTrip = time.GetElapsedTime(started);
            for (var i = 0; i < asked.Length; i++)
                if ((byte[]?)answers[i] is { } json) values[asked[i]] = json;
        }
        catch (Exception problem) when (IsUnreachable(problem))
        {
            return new LiveSnapshot(values, time.GetUtcNow(), health.Failed(problem));
        }

        health.Answered();
        return new LiveSnapshot(values, time.GetUtcNow());
    }

    public Task WriteAsync(IReadOnlyList<CacheWrite> batch, bool renewals, CancellationToken cancel) => batch.Count == 0
        ? Task.CompletedTask
        : RunAsync(
            pipeline => batch
                .Select(w => (Task)pipeline.StringSetAsync(w.Key, w.Json, new Expiration(w.Life)))
                .Concat(renewals ? [] : [pipeline.PublishAsync(ChangedChannel, string.Join('\n', batch.Select(w => w.Key)))]),
            cancel);

    public Task DeleteAsync(IReadOnlyList<string> keys, CancellationToken cancel) => keys.Count == 0
        ? Task.CompletedTask
        : RunAsync(pipeline => [pipeline.KeyDeleteAsync([.. keys.Select(k => (RedisKey)k)])], cancel);

    public Task SignalAsync(LiveSignal signal, CancellationToken cancel) => RunAsync(
        pipeline => [pipeline.PublishAsync(SignalChannel, JsonSerializer.SerializeToUtf8Bytes(signal, CacheJson.Default.LiveSignal))],
        cancel);

    public IDisposable OnChanged(Action<IReadOnlyList<string>> changed) => changedListeners.Add(changed);

    public IDisposable OnSignal(Action<LiveSignal> signalled) => signalListeners.Add(signalled);

    public void Dispose()
    {
        changedListeners.Clear();
        signalListeners.Clear();
    }

    private async Task RunAsync(Func<IBatch, IEnumerable<Task>> commands, CancellationToken cancel)
    {
        try
        {
            var pipeline = Database.CreateBatch();
            var answers = commands(pipeline).ToArray();
            pipeline.Execute();
            await Task.WhenAll(answers).WaitAsync(cancel);
        }
        catch (Exception problem) when (IsUnreachable(problem))
        {
            health.Failed(problem);
            throw new CacheUnreachableException($"The cache ({connection.Kind}) does not answer.", problem);
        }

        health.Answered();
    }

    private static bool IsUnreachable(Exception problem) =>
        problem is RedisException or RedisTimeoutException or TimeoutException or ObjectDisposedException;

    private static LiveSignal Parse(RedisValue json) =>
        JsonSerializer.Deserialize(Encoding.UTF8.GetString((byte[])json!), CacheJson.Default.LiveSignal)!;
}
