using System.Collections.Concurrent;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Persistence;

namespace SenexTrader.Blazor.Components.Live;

/// <summary>
/// What a page paints first. Kept until the next save, so that the prerendered page and its circuit, which start a
/// moment apart, show the same rows and the database is asked once.
/// </summary>
public sealed class FirstPaints : IDisposable
{
    private readonly ISavedViews views;
    private readonly ILogger<FirstPaints> log;
    private readonly ConcurrentDictionary<AccountKey, SavedMetrics> kept = new();

    public FirstPaints(ISavedViews views, ILogger<FirstPaints> log)
    {
        this.views = views;
        this.log = log;
        views.Saved += Forget;
    }

    /// <summary>The newest saved rows. A fault of the store costs the saved rows, never the live page.</summary>
    public async Task<FirstPaint> LatestAsync(AccountKey account, CancellationToken cancel)
    {
        if (kept.TryGetValue(account, out var known)) return new FirstPaint(known, false);
        try
        {
            var read = await views.LatestAsync(account, cancel);
            if (read is not null) kept[account] = read;
            return new FirstPaint(read, false);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "Saved rows of {Account} could not be read; the page starts without them", account);
            return new FirstPaint(null, true);
        }
    }

    /// <summary>The newest saved rows of all accounts of some connections.</summary>
    /// <param name="told">The accounts that are known; of a connection that has told none, those it had at the last save.</param>
    public async Task<FirstPaint> TogetherAsync(AccountKey all, IReadOnlyList<Trader> connections, IReadOnlyList<AccountKey> told, CancellationToken cancel)
    {
        var accounts = new List<AccountKey>();
        foreach (var connection in connections)
        {
            var known = told.Where(k => k.User == connection.User).ToList();
            accounts.AddRange(known.Count > 0 ? known : await SavedOfAsync(connection.User, cancel));
        }

        var paints = new List<FirstPaint>();
        foreach (var account in accounts.DistinctBy(a => (connections.First(c => c.User == a.User).Broker, a.Account))) paints.Add(await LatestAsync(account, cancel));
        return new FirstPaint(SavedTogether.Of(all, [.. paints.Select(p => p.Saved)]), paints.Any(p => p.Fault));
    }

    private async Task<IReadOnlyList<AccountKey>> SavedOfAsync(string user, CancellationToken cancel)
    {
        try
        {
            return await views.AccountsAsync(user, cancel);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "Which accounts of {User} were saved could not be read; the page starts without them", user);
            return [];
        }
    }

    private void Forget(SaveReport report) => kept.Clear();

    public void Dispose() => views.Saved -= Forget;
}
