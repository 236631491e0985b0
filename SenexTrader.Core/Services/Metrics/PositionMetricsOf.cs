using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Services.Calculations;

namespace SenexTrader.Core.Services.Metrics;

/// <summary>Metrics that only a whole position has.</summary>
public static class PositionMetricsOf
{
    /// <summary>P&amp;L open ÷ maximum profit, as a fraction; undefined where there is no ceiling.</summary>
    public static Figure ShareOfMaxProfit(PositionView view)
    {
        var ceiling = Payoff.MaxProfit(view.Position.Legs);
        return ceiling > 0
            ? Figure.Of(Roll.Position(view, PnlCalculator.Open).Map(pnl => (double)(pnl / ceiling.Value)))
            : Figure.Missing(new Gap(Reason.NotDefined));
    }
}
