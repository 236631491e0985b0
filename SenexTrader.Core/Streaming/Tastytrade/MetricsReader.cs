using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Streaming.Tastytrade.Records;

namespace SenexTrader.Core.Streaming.Tastytrade;

internal static class MetricsReader
{
    /// <summary>The wire calls the rank by one name, its description by another.</summary>
    public static MarketMetrics Read(MetricsRecord record) => new(
        (double?)(record.ImpliedVolatilityIndexRank ?? record.ImpliedVolatilityRank),
        (double?)record.ImpliedVolatilityPercentile,
        (double?)record.Beta,
        record.UpdatedAt);
}
