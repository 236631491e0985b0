using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Services.Metrics;

namespace SenexTrader.Core.Services.Calculations;

/// <summary>Where the market stands against a working order's limit. Prices are per share of one unit of the order, as the broker states the limit.</summary>
public static class OrderPricing
{
    public const string InWords = "What one unit would bring at the middle of every leg, per share: credit positive, debit negative.";

    /// <summary>Sum over the legs of mark × ratio; what is sold brings in, what is bought costs.</summary>
    public static Reading<decimal> NetMid(OrderView order) => order.Working.Then(_ => Weights(order)).Then(weights =>
        Sums.Strict([.. order.Legs.Select((leg, i) =>
            (leg.Leg.Symbol, MarkRule.Mark(order.Market, leg.StreamerSymbol, leg.Kind).Map(mark => -mark * weights[i])))]));

    /// <summary>
    /// Limit less net mid: how much better the market must get. A credit waits for more, a debit for less, and the same
    /// difference says both. Undefined for orders without a limit.
    /// </summary>
    public static Reading<decimal> ToLimit(OrderView order) => order.Order.Price is { } limit
        ? NetMid(order).Map(mid => limit - mid)
        : Reading<decimal>.Unavailable(Reason.NotDefined);

    // Legs of one kind share their multiplier, whatever it is. Stock beside options counts in shares, and needs it.
    private static Reading<decimal[]> Weights(OrderView order)
    {
        var sizes = order.Legs.Select(l => l.Leg.Quantity).ToArray();
        if (order.Legs.Select(l => l.Kind).Distinct().Count() > 1)
        {
            if (order.Legs.FirstOrDefault(l => l.Multiplier is null) is { } unknown)
                return Reading<decimal[]>.Unavailable(Reason.NotQuoted, detail: $"the multiplier of {unknown.Leg.Symbol} is not known before it is held");
            sizes = [.. order.Legs.Select(l => l.Leg.Quantity * l.Multiplier!.Value)];
        }

        var unit = sizes.Select(Math.Abs).DefaultIfEmpty(0).Aggregate(Gcd);
        return unit == 0
            ? Reading<decimal[]>.Unavailable(Reason.NotDefined)
            : Reading<decimal[]>.Live([.. sizes.Select(s => s / unit)], DateTimeOffset.MaxValue);
    }

    private static decimal Gcd(decimal a, decimal b) => b == 0 ? a : Gcd(b, a % b);
}
