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

    /// <summary>How much of the accounts is bound.</summary>
    public static MetricCalculation BuyingPowerUsed { get; } = new(Portfolio: group =>
    {
        var worth = AcrossAccounts.Total(group, a => a.State.Map(s => s.NetLiq));
        var free = AcrossAccounts.Total(group, a => a.State.Map(s => s.OptionBuyingPower));
        var used = BuyingPower.Used(worth.Sum, free.Sum);
        return group.Accounts.Count == 1 ? Figure.Of(used) : Figure.Of(new Total<double>(used, worth.Coverage, worth.LeftOut));
    });

    private static Figure RealizedOf(GroupView group)
    {
        var held = Roll.Total(group, PnlCalculator.Realized);
        var closed = AcrossAccounts.Total(group, a => PnlCalculator.RealizedClosed(a, group.Symbol));
        return Figure.Of(Joined(held, closed, held.Sum.With(closed.Sum, (a, b) => a + b)));
    }

    private static Figure ShareOf(GroupView group)
    {
        var dollars = Roll.Total(group, Exposure.DeltaDollars);
        var worth = AcrossAccounts.Total(group, a => a.State.Map(s => s.NetLiq));
        return Figure.Of(Joined(dollars, worth, Exposure.ShareOfNetLiq(dollars.Sum, worth.Sum)));
    }

    // One account that misses a part has nothing to show; of several the rest still adds up, and says so.
    private static Total<T> Joined<T, TOther>(Total<T> positions, Total<TOther> accounts, Reading<T> joined) =>
        accounts.IsPartial && positions.Coverage.Of is PartKind.Positions
            ? new Total<T>(joined, accounts.Coverage, [.. accounts.LeftOut, .. positions.LeftOut])
            : positions with { Sum = joined };
}
