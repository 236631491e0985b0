using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Services.Views;

namespace SenexTrader.Core.Services.Metrics;

/// <param name="StreamerSymbol">Null where it cannot be told.</param>
/// <param name="Multiplier">Of the broker's record of what is held; null where nothing like it is held.</param>
public sealed record OrderLegView(OrderLeg Leg, string? StreamerSymbol, InstrumentKind Kind, decimal? Multiplier);

/// <summary>What an order's metrics are worked out from.</summary>
/// <param name="Working">The order to reckon with: unavailable when the account cannot be trusted now.</param>
public sealed record OrderView(Order Order, Reading<Order> Working, IReadOnlyList<OrderLegView> Legs, MarketView Market);

internal static class OrderViews
{
    /// <summary>The figures of a working order, for quotes in view.</summary>
    public static FigureSet Figures(Order order, LiveAccount live)
    {
        var view = Of(order, live);
        return FigureSets.From(
            from metric in MetricCatalog.All
            let calculation = metric.Calculation.Order
            where calculation is not null
            select (metric.Name, calculation(view)));
    }

    public static OrderView Of(Order order, LiveAccount live)
    {
        var held = live.LastKnownLegs;
        return new OrderView(order, live.Account.Orders.Map(_ => order), [.. order.Legs.Select(l => Of(l, order, held))], live.Market);
    }

    private static OrderLegView Of(OrderLeg leg, Order order, IReadOnlyList<Leg> held)
    {
        var same = held.FirstOrDefault(h => h.Symbol == leg.Symbol);
        var kind = same?.Kind ?? SymbolKinds.Of(leg.Symbol);
        var like = same ?? held.FirstOrDefault(h => h.Kind == kind && h.Underlying == order.Underlying);
        return new OrderLegView(leg, StreamerSymbols.Find(leg.Symbol, held), kind, kind is InstrumentKind.Equity ? 1 : like?.Multiplier);
    }
}
