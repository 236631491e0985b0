using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Time;
using SenexTrader.Core.Services.Views;

namespace SenexTrader.Core.Services.Metrics;

internal static class LegViews
{
    public static LegView Of(Leg leg, LiveAccount live) => new(
        leg,
        live.Account.Positions.Map(_ => leg),
        TodaysFills(leg, live),
        live.Market);

    private static IReadOnlyList<Fill> TodaysFills(Leg leg, LiveAccount live) =>
        live.Account.Orders.TryGet(out var orders)
            ? [.. orders.SelectMany(o => o.Legs)
                .Where(l => l.Opens && l.Symbol == leg.Symbol)
                .SelectMany(l => l.Fills)
                .Where(f => ExchangeTime.DateAt(f.FilledAt) == live.Market.ExchangeDate)]
            : [];
}
