using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Persistence;

namespace SenexTrader.Tests.Components.Support;

internal sealed class FakeSavedHistory : ISavedHistory
{
    public IReadOnlyList<SavedPoint> Points { get; set; } = [];

    public Exception? Fault { get; set; }

    public DateTimeOffset? Since { get; private set; }

    public Task<IReadOnlyList<SavedPoint>> PortfolioAsync(
        AccountKey account, DateTimeOffset since, IReadOnlyCollection<string> metrics, CancellationToken cancel)
    {
        Since = since;
        return Fault is null ? Task.FromResult(Points) : Task.FromException<IReadOnlyList<SavedPoint>>(Fault);
    }

    public Task<IReadOnlyList<SavedPoint>> PositionAsync(
        AccountKey account, string position, DateTimeOffset since, IReadOnlyCollection<string> metrics, CancellationToken cancel) =>
        PortfolioAsync(account, since, metrics, cancel);
}
