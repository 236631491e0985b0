using SenexTrader.Blazor.Components.Accounts;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Persistence;

namespace SenexTrader.Blazor.Components.Pages.PositionDetail;

/// <summary>A position's saved figures. A fault of the store costs the line, never the page.</summary>
public sealed class PositionPast(ISavedHistory history, AccountAccess access, ILogger<PositionPast> log)
{
    /// <returns>Oldest first; null when they cannot be read.</returns>
    public async Task<IReadOnlyList<SavedPoint>?> OfAsync(
        AccountKey account, string position, DateTimeOffset since, IReadOnlyCollection<string> metrics, CancellationToken cancel)
    {
        var allowed = access.Demand(account);
        try
        {
            return await history.PositionAsync(allowed, position, since, metrics, cancel);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "What was saved of position {Position} could not be read", position);
            return null;
        }
    }
}
