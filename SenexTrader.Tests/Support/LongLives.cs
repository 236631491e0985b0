using SenexTrader.Core.Cache;

namespace SenexTrader.Tests.Support;

/// <summary>
/// The cache counts lives in real time, and a fake clock on a busy machine may need a minute for its five seconds: then
/// nothing may die that is renewed in time.
/// </summary>
internal sealed class LongLives(LiveCache cache) : ILiveWriter
{
    private const int Longer = 20;

    public Task WriteAsync(IReadOnlyList<CacheWrite> batch, bool renewals, CancellationToken cancel) =>
        cache.WriteAsync([.. batch.Select(w => w with { Life = w.Life * Longer })], renewals, cancel);

    public Task DeleteAsync(IReadOnlyList<string> keys, CancellationToken cancel) => cache.DeleteAsync(keys, cancel);

    public Task SignalAsync(LiveSignal signal, CancellationToken cancel) => cache.SignalAsync(signal, cancel);
}
