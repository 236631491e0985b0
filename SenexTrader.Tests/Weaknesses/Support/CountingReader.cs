using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Tests.Weaknesses.Support;

/// <summary>Notes which keys every read asks for.</summary>
internal sealed class CountingReader(ILiveReader cache) : ILiveReader
{
    public List<IReadOnlyCollection<string>> Reads { get; } = [];

    public CacheStatus Status => cache.Status;

    public Task<LiveSnapshot> ReadAsync(IReadOnlyCollection<string> keys, CancellationToken cancel)
    {
        Reads.Add(keys);
        return cache.ReadAsync(keys, cancel);
    }

    public IDisposable OnChanged(Action<IReadOnlyList<string>> changed) => cache.OnChanged(changed);

    public IDisposable OnSignal(Action<LiveSignal> signalled) => cache.OnSignal(signalled);
}
