using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Services.Metrics;

namespace SenexTrader.Core.Services.Calculations;

/// <summary>What it cost to open, in dollars: paid is positive, received negative. Fees are not in it.</summary>
public static class OpenCost
{
    /// <summary>Average open price × signed quantity × multiplier.</summary>
    public static Reading<decimal> Of(LegView leg) =>
        leg.Held.Map(held => held.AverageOpenPrice * held.Quantity * held.Multiplier);

    /// <summary>A gain as a fraction of what was paid or received; undefined where that was nothing.</summary>
    public static Reading<double> Share(Reading<decimal> pnl, Reading<decimal> cost) => pnl
        .With(cost, (gain, paid) => (gain, paid))
        .Then(p => p.paid == 0
            ? Reading<double>.Unavailable(Reason.NotDefined)
            : Reading<double>.Live((double)(p.gain / Math.Abs(p.paid)), cost.AsOf, cost.AtClose));
}
