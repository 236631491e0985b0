using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Services.Views;

namespace SenexTrader.Core.Services.Calculations;

/// <summary>What the broker works out about an underlying a few times a day, as it states it.</summary>
public static class SlowFigures
{
    /// <summary>0 at the lowest implied volatility of the past year, 1 at the highest.</summary>
    public static Reading<double> IvRank(MarketView market, string? symbol) => Read(market, symbol, m => m.IvRank, "the broker gives no rank");

    /// <summary>Against the <see cref="Benchmark"/>.</summary>
    public static Reading<double> Beta(MarketView market, string? symbol) => Read(market, symbol, m => m.Beta, "the broker gives no beta");

    private static Reading<double> Read(MarketView market, string? symbol, Func<MarketMetrics, double?> pick, string none)
    {
        var metrics = market.Metrics(symbol);
        return metrics.Then(m => pick(m) is { } value && double.IsFinite(value)
            ? Reading<double>.Live(value, metrics.AsOf, metrics.AtClose)
            : Reading<double>.Unavailable(Reason.NotQuoted, metrics.AsOf, none));
    }
}
