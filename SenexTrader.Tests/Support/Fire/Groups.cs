using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Tests.Support.Fire;

/// <summary>Which legs a row of the page adds up.</summary>
internal sealed class Groups(AccountMetrics? metrics, IReadOnlyList<PageCell> cells)
{
    private readonly HashSet<(string Metric, string Key)> claimed = [.. cells.Where(c => c.ClaimsTruth).Select(c => (c.Metric, c.Key))];

    /// <summary>The symbols of the legs in this sum; for a partial one of the positions that are complete on the page.</summary>
    public IReadOnlyList<string>? Parts(PageCell cell)
    {
        var positions = (metrics?.Positions ?? []).Where(p => Belongs(cell.Key, p)).ToList();
        if (cell.State == "partial") positions = [.. positions.Where(p => claimed.Contains((cell.Metric, p.Position.Id)))];
        return positions.Count == 0 ? null : [.. positions.SelectMany(p => p.Legs).Select(l => l.Leg.Symbol)];
    }

    private static bool Belongs(string key, PositionMetrics p) =>
        key == "portfolio" || key == p.Position.Id || key == $"underlying:{p.Position.Underlying}";
}
