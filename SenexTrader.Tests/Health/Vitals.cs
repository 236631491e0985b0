using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Persistence;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Health;

/// <summary>What the checks look at, set by hand; a healthy program to begin with.</summary>
internal sealed class Vitals : ILiveReader, ISavedViews, IBeatClock
{
    public CacheOfWrites Cache { get; set; } = CacheOfWrites.Healthy();

    public TimeSpan? RoundTrip { get; set; } = TimeSpan.FromMilliseconds(1);

    public Exception? Fault { get; set; }

    public SaveReport? LastSave { get; set; } = new(Given.Now, 1, 5, TimeSpan.Zero);

    public TimeSpan? LastBeat { get; set; } = TimeSpan.FromTicks(Given.Now.UtcTicks);

    public CacheStatus Status => new("by hand", RoundTrip);

    public event Action<SaveReport>? Saved
    {
        add { }
        remove { }
    }

    public Task<LiveSnapshot> ReadAsync(IReadOnlyCollection<string> keys, CancellationToken cancel) =>
        Fault is null ? Task.FromResult(Cache.Snapshot()) : Task.FromException<LiveSnapshot>(Fault);

    public Task<IReadOnlyList<AccountKey>> AccountsAsync(string user, CancellationToken cancel) => Task.FromResult<IReadOnlyList<AccountKey>>([]);

    public Task<SavedMetrics?> LatestAsync(AccountKey account, CancellationToken cancel) => Task.FromResult<SavedMetrics?>(null);

    public IDisposable OnChanged(Action<IReadOnlyList<string>> changed) => throw new NotSupportedException("The checks do not listen.");

    public IDisposable OnSignal(Action<LiveSignal> signalled) => throw new NotSupportedException("The checks do not listen.");
}
