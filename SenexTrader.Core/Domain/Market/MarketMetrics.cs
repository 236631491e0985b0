namespace SenexTrader.Core.Domain.Market;

/// <summary>What the broker works out about an underlying a few times a day; null where it has no number.</summary>
/// <param name="IvRank">Where implied volatility stands in its range of the past year: 0 at its lowest, 1 at its highest.</param>
/// <param name="IvPercentile">The share of the past year's days with a lower implied volatility, 0 to 1.</param>
/// <param name="Beta">Against the <see cref="Benchmark"/>.</param>
/// <param name="UpdatedAt">The broker's own time of the figures, UTC.</param>
public sealed record MarketMetrics(double? IvRank, double? IvPercentile, double? Beta, DateTimeOffset? UpdatedAt);
