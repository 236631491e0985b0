namespace SenexTrader.Core.Streaming.Tastytrade.Records;

/// <summary>Ranks and percentiles are fractions.</summary>
internal sealed record MetricsRecord(
    string? Symbol,
    decimal? ImpliedVolatilityIndexRank,
    decimal? ImpliedVolatilityRank,
    decimal? ImpliedVolatilityPercentile,
    decimal? Beta,
    DateTimeOffset? UpdatedAt);
