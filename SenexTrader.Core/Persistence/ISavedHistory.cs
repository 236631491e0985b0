using SenexTrader.Core.Domain.Account;

namespace SenexTrader.Core.Persistence;

/// <summary>One saved figure of a portfolio or a position: dollars, or a Greek or ratio in its own unit.</summary>
/// <param name="At">When it was saved, UTC.</param>
public readonly record struct SavedPoint(string Metric, DateTimeOffset At, double Value);

/// <summary>Reads what totals were at earlier saves; for lines, never for sums.</summary>
public interface ISavedHistory
{
    /// <summary>The account's totals from <paramref name="since"/> on, oldest first; partial sums are left out, for they would look like a fall.</summary>
    Task<IReadOnlyList<SavedPoint>> PortfolioAsync(
        AccountKey account, DateTimeOffset since, IReadOnlyCollection<string> metrics, CancellationToken cancel);

    /// <summary>A position's figures from <paramref name="since"/> on, oldest first, of the saves it was in.</summary>
    Task<IReadOnlyList<SavedPoint>> PositionAsync(
        AccountKey account, string position, DateTimeOffset since, IReadOnlyCollection<string> metrics, CancellationToken cancel);
}
