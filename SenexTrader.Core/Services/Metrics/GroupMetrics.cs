using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Services.Calculations;

namespace SenexTrader.Core.Services.Metrics;

/// <summary>Metrics whose totals are more than the sum of their rows, or that only totals have.</summary>
public static class GroupMetrics
{
    /// <summary>A position that is closed has no row any more, but its gain is in the totals.</summary>
    public static MetricCalculation Realized { get; } =
        Roll.Up(PnlCalculator.Realized) with { Underlying = RealizedOf, Portfolio = RealizedOf };

    public static MetricCalculation DeltaDollars { get; } = TotalsOnly(Roll.Up(Exposure.DeltaDollars));

    public static MetricCalculation Notional { get; } = TotalsOnly(Roll.Up(Exposure.Notional));

    public static MetricCalculation ShareOfNetLiq { get; } = new(Underlying: ShareOf, Portfolio: ShareOf);

    private static MetricCalculation TotalsOnly(MetricCalculation rolled) => rolled with { Leg = null, Position = null };

    private static Figure RealizedOf(GroupView group)
    {
        var held = Roll.Total(group, PnlCalculator.Realized);
        var closed = PnlCalculator.RealizedClosed(group.Account, group.Symbol);
        return Figure.Of(held with { Sum = held.Sum.With(closed, (a, b) => a + b) });
    }

    private static Figure ShareOf(GroupView group)
    {
        var dollars = Roll.Total(group, Exposure.DeltaDollars);
        return Figure.Of(new Total<double>(
            Exposure.ShareOfNetLiq(dollars.Sum, group.Account.State), dollars.Coverage, dollars.LeftOut));
    }
}
