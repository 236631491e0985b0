using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Domain.Time;
using SenexTrader.Core.Services.Metrics;

namespace SenexTrader.Core.Services.Calculations;

/// <summary>What a trader should look at. A rule whose values are missing finds nothing, and the report says so.</summary>
public static class AttentionRules
{
    public static AttentionReport Report(
        IReadOnlyList<PositionView> positions, Reading<IReadOnlyList<Order>> orders, DateTimeOffset now, AttentionOptions options)
    {
        var found = positions.SelectMany(p => Of(p, now, options)).Concat(Working(positions, orders));
        return new AttentionReport(
            [.. found.OrderBy(Rank).ThenBy(i => (i as ExpiresSoon)?.Days).ThenBy(i => i.Underlying, StringComparer.Ordinal)],
            new Coverage(positions.Count(IsJudged), positions.Count));
    }

    /// <summary>The reports of several accounts as one, in the same order of urgency.</summary>
    /// <param name="reports">Each with the names that its positions go by among all.</param>
    public static AttentionReport Together(IReadOnlyList<(AttentionReport Report, Func<string, string> Rename)> reports) => new(
        [.. reports.SelectMany(r => r.Report.Items.Select(i => i.PositionId is { } id ? i with { PositionId = r.Rename(id) } : i))
            .OrderBy(Rank).ThenBy(i => (i as ExpiresSoon)?.Days).ThenBy(i => i.Underlying, StringComparer.Ordinal)],
        new Coverage(reports.Sum(r => r.Report.Judged.Complete), reports.Sum(r => r.Report.Judged.All)));

    private static IEnumerable<Attention> Of(PositionView view, DateTimeOffset now, AttentionOptions options)
    {
        var (id, underlying) = (view.Position.Id, view.Position.Underlying);
        foreach (var leg in view.Legs)
            if (PnlCalculator.Open(leg) is { IsLive: false } pnl) yield return new LegUnavailable(id, underlying, leg.Leg, pnl.Gap);
        foreach (var leg in view.Legs)
            if (Tested(leg) is { IsLive: true, Value: true }) yield return new StrikeTested(id, underlying, leg.Leg);
        if (view.Position.Legs.Min(l => l.Option?.Expiration) is { } nearest
            && ExchangeTime.DaysTo(nearest, now) is var days && days <= options.ExpiryDays)
            yield return new ExpiresSoon(id, underlying, days);
        if (PositionMetricsOf.ShareOfMaxProfit.Position!(view) is { Number: { } share } && share >= options.TargetShare)
            yield return new ProfitTargetReached(id, underlying, options.TargetShare) { Share = share };
    }

    private static IEnumerable<Attention> Working(IReadOnlyList<PositionView> positions, Reading<IReadOnlyList<Order>> orders)
    {
        if (!orders.TryGet(out var known)) yield break;
        foreach (var order in known.Where(o => o.IsWorking))
        {
            var symbols = order.Legs.Select(l => l.Symbol).ToHashSet(StringComparer.Ordinal);
            var touched = positions.FirstOrDefault(p => p.Position.Legs.Any(l => symbols.Contains(l.Symbol)));
            yield return new OrderWorking(touched?.Position.Id, order.Underlying, order);
        }
    }

    /// <summary>True when a short option is in the money: the underlying above a call's strike, or below a put's.</summary>
    private static Reading<bool> Tested(LegView leg) => leg.Leg is { Option: { } option, Quantity: < 0 }
        ? leg.Held.With(MarkRule.Last(leg.Market, StreamerSymbols.OfUnderlying(leg.Leg)), (_, last) =>
            option.Right is OptionRight.Call ? last > option.Strike : last < option.Strike)
        : leg.Held.Map(_ => false);

    private static bool IsJudged(PositionView view) =>
        view.Legs.All(l => PnlCalculator.Open(l).IsLive && Tested(l).IsLive);

    private static int Rank(Attention item) => item switch
    {
        LegUnavailable => 0,
        StrikeTested => 1,
        ExpiresSoon => 2,
        ProfitTargetReached => 3,
        _ => 4,
    };
}
