using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Services.Metrics;

namespace SenexTrader.Core.Services.Calculations;

/// <summary>
/// Delta in shares of the <see cref="Benchmark"/>: delta × beta × price of the underlying ÷ price of the benchmark. Deltas
/// of different underlyings cannot be added up; these can.
/// </summary>
public static class BetaWeighted
{
    public static Reading<double> Delta(LegView leg)
    {
        var symbol = StreamerSymbols.OfUnderlying(leg.Leg);
        return GreeksService.Delta(leg)
            .With(SlowFigures.Beta(leg.Market, symbol), (delta, beta) => delta * beta)
            .With(PriceRatio(leg, symbol), (weighted, ratio) => weighted * ratio);
    }

    private static Reading<double> PriceRatio(LegView leg, string? symbol)
    {
        var benchmark = MarkRule.Last(leg.Market, Benchmark.Symbol);
        return MarkRule.Last(leg.Market, symbol).With(benchmark, (price, against) => (price, against)).Then(p => p.against > 0
            ? Reading<double>.Live((double)(p.price / p.against), benchmark.AsOf, benchmark.AtClose)
            : Reading<double>.Unavailable(Reason.NotQuoted, benchmark.AsOf, $"{Benchmark.Symbol} has no price"));
    }
}
