using SenexTrader.Blazor.Components.Accounts;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Time;
using SenexTrader.Core.Persistence;

namespace SenexTrader.Blazor.Components.Pages.Dashboard;

/// <summary>Today's saved totals. A fault of the store costs the lines, never the page.</summary>
public sealed class DayPoints(ISavedHistory history, AccountAccess access, ILogger<DayPoints> log)
{
    /// <param name="today">The exchange's date.</param>
    public async Task<IReadOnlyList<SavedPoint>> OfAsync(
        AccountKey account, DateOnly today, IReadOnlyCollection<string> metrics, CancellationToken cancel)
    {
        var allowed = access.Demand(account);
        try
        {
            if (!allowed.IsAll) return await history.PortfolioAsync(allowed, ExchangeTime.StartOf(today), metrics, cancel);
            var accounts = new List<IReadOnlyList<SavedPoint>>();
            foreach (var one in access.Accounts().DistinctBy(a => a.Itself))
                accounts.Add(await history.PortfolioAsync(one.Key, ExchangeTime.StartOf(today), metrics, cancel));
            return SavedTogether.Lines(accounts);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "Saved totals of {Account} could not be read; the lines begin with this page", account);
            return [];
        }
    }
}
