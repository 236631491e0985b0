using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Tests.Weaknesses.Support;

/// <summary>A cache that answers every read with an error nobody foresaw, for as long as it is told to.</summary>
/// <param name="hits">Which keys make a read fail; null for every read.</param>
/// <param name="error">What is thrown, if not the error nobody foresaw.</param>
internal sealed class FailingReader(ILiveReader sound, Func<string, bool>? hits = null, Func<Exception>? error = null) : ILiveReader
{
    private volatile bool fails;
    private int failures;

    public bool Fails
    {
        get => fails;
        set => fails = value;
    }

    public int Failures => Volatile.Read(ref failures);

    public CacheStatus Status => sound.Status;

    public Task<LiveSnapshot> ReadAsync(IReadOnlyCollection<string> keys, CancellationToken cancel)
    {
        if (!fails || (hits is not null && !keys.Any(hits))) return sound.ReadAsync(keys, cancel);
        Interlocked.Increment(ref failures);
        throw error?.Invoke() ?? new InvalidOperationException("An error nobody foresaw.");
    }

    public IDisposable OnChanged(Action<IReadOnlyList<string>> changed) => sound.OnChanged(changed);

    public IDisposable OnSignal(Action<LiveSignal> signalled) => sound.OnSignal(signalled);
}
