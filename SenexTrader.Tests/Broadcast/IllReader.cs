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
}

/// <summary>A cache that one trader's keys make ill; everything else it answers.</summary>
internal sealed class IllReader : ILiveReader
{
    private readonly ILiveReader well = CacheOfWrites.Healthy()
        .Put(CacheKeys.Pulse, "dxlink@ann", Given.Pulse("dxlink@ann"))
        .Put(CacheKeys.Quote, "AAPL@ann", Given.Stamp(new Quote(1, 3))).Reader();

    private volatile Illness illness;

    public Illness Illness
    {
        get => illness;
        set => illness = value;
    }

    public CacheStatus Status => well.Status;

    public Task<LiveSnapshot> ReadAsync(IReadOnlyCollection<string> keys, CancellationToken cancel) =>
        illness is Illness.None || !keys.Any(k => k.EndsWith("@ann", StringComparison.Ordinal)) ? well.ReadAsync(keys, cancel)
        : illness is Illness.Fails ? Task.FromException<LiveSnapshot>(new InvalidOperationException("Unforeseen."))
        : new TaskCompletionSource<LiveSnapshot>().Task;

    public IDisposable OnChanged(Action<IReadOnlyList<string>> changed) => well.OnChanged(changed);

    public IDisposable OnSignal(Action<LiveSignal> signalled) => well.OnSignal(signalled);
}
