using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Persistence;

namespace SenexTrader.Tests.Components.Support;

internal sealed class FakeSavedViews : ISavedViews
{
    public SavedMetrics? Rows { get; set; }

    /// <summary>What was saved of each account; where it is not set, the rows are of any.</summary>
    public Func<AccountKey, SavedMetrics?>? Of { get; set; }

    public Exception? Fault { get; set; }

    public int Reads { get; private set; }

    public int Watchers => Saved?.GetInvocationList().Length ?? 0;

    public SaveReport? LastSave { get; private set; }

    public event Action<SaveReport>? Saved;

    public Task<SavedMetrics?> LatestAsync(AccountKey account, CancellationToken cancel)
    {
        Reads++;
        return Fault is null ? Task.FromResult(Of is null ? Rows : Of(account)) : Task.FromException<SavedMetrics?>(Fault);
    }

    public Task<IReadOnlyList<AccountKey>> AccountsAsync(string user, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<AccountKey>>(Rows is { } rows ? [rows.Account] : []);

    public void Save(SaveReport report)
    {
        LastSave = report;
        Saved?.Invoke(report);
    }
}
