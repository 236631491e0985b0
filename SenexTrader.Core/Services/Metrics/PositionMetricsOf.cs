using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Services.Calculations;

namespace SenexTrader.Core.Services.Metrics;

/// <summary>Metrics that only a whole position has, most of them from its payoff at expiry.</summary>
public static class PositionMetricsOf
{
    /// <summary>P&amp;L open as a fraction of what was paid or received to open; on legs too.</summary>
    public static MetricCalculation ShareOfCost { get; } = new(
        Leg: view => Figure.Of(OpenCost.Share(PnlCalculator.Open(view), OpenCost.Of(view))),
        Position: view => Figure.Of(OpenCost.Share(Roll.Position(view, PnlCalculator.Open), Roll.Position(view, OpenCost.Of))));

    /// <summary>P&amp;L open ÷ maximum profit, as a fraction; undefined where there is no ceiling.</summary>
    public static MetricCalculation ShareOfMaxProfit { get; } = new(Position: view => Share(view, Payoff.MaxProfit(view.Position.Legs)));

    /// <summary>P&amp;L open ÷ maximum loss, as a fraction, negative while money is lost; undefined where there is no floor.</summary>
    public static MetricCalculation ShareOfMaxLoss { get; } = new(Position: view => Share(view, -Payoff.MaxLoss(view.Position.Legs)));

    public static MetricCalculation MaxProfit { get; } = OfPayoff(Payoff.MaxProfit);

    public static MetricCalculation MaxLoss { get; } = OfPayoff(Payoff.MaxLoss);

    public static MetricCalculation LowestBreakeven { get; } = OfPayoff(legs => Payoff.Breakevens(legs) is [var lowest, ..] ? lowest : null);

    /// <summary>Undefined where there is only one.</summary>
    public static MetricCalculation HighestBreakeven { get; } = OfPayoff(legs => Payoff.Breakevens(legs) is [_, .., var highest] ? highest : null);

    private static Figure Share(PositionView view, decimal? of) => of > 0
        ? Figure.Of(Roll.Position(view, PnlCalculator.Open).Map(pnl => (double)(pnl / of.Value)))
        : Figure.Missing(new Gap(Reason.NotDefined));

    // The payoff knows no market, but it is only as good as the account's word on what is held.
    private static MetricCalculation OfPayoff(Func<IReadOnlyList<Leg>, decimal?> pick) => new(Position: view =>
        pick(view.Position.Legs) is { } value
            ? Figure.Of(Roll.Position(view, OpenCost.Of).Map(_ => value))
            : Figure.Missing(new Gap(Reason.NotDefined)));
}
