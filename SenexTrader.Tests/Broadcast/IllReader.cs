using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Broadcast;

public enum Illness
{
    None,
    Fails,
    Hangs,

    /// <summary>Answers once it is well again.</summary>
    Late,
}

/// <summary>A cache that one trader's keys make ill; everything else it answers.</summary>
internal sealed class IllReader : ILiveReader
{
    private readonly ILiveReader well = CacheOfWrites.Healthy()
        .Put(CacheKeys.Pulse, "dxlink@ann", Given.Pulse("dxlink@ann"))
        .Put(CacheKeys.Quote, "AAPL@ann", Given.Stamp(new Quote(1, 3))).Reader();

    private volatile Illness illness;
    private volatile TaskCompletionSource cured = new();
    private int late;

    public Illness Illness
    {
        get => illness;
        set
        {
            illness = value;
            if (value is Illness.None) cured.TrySetResult();
            else cured = new TaskCompletionSource();
        }
    }

    /// <summary>How many readings wait for it to be well.</summary>
    public int Late => Volatile.Read(ref late);

    public CacheStatus Status => well.Status;

    public Task<LiveSnapshot> ReadAsync(IReadOnlyCollection<string> keys, CancellationToken cancel) =>
        illness is Illness.None || !keys.Any(k => k.EndsWith("@ann", StringComparison.Ordinal)) ? well.ReadAsync(keys, cancel)
        : illness is Illness.Late ? WaitAsync(keys, cancel)
        : illness is Illness.Fails ? Task.FromException<LiveSnapshot>(new InvalidOperationException("Unforeseen."))
        : new TaskCompletionSource<LiveSnapshot>().Task;

    private async Task<LiveSnapshot> WaitAsync(IReadOnlyCollection<string> keys, CancellationToken cancel)
    {
        Interlocked.Increment(ref late);
        await cured.Task;
        return await well.ReadAsync(keys, cancel);
    }

    public IDisposable OnChanged(Action<IReadOnlyList<string>> changed) => well.OnChanged(changed);

    public IDisposable OnSignal(Action<LiveSignal> signalled) => well.OnSignal(signalled);
}
