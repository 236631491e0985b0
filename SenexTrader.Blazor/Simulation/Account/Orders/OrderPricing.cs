using SenexTrader.Blazor.Simulation.Account.Money;

namespace SenexTrader.Blazor.Simulation.Account.Orders;

/// <summary>What an order would trade at now. Net prices are per unit of size, positive when received.</summary>
public sealed class OrderPricing(Marks marks)
{
    /// <summary>The net price at which the market would take the order at once: sales at the bid, purchases at the offer.</summary>
    public decimal Natural(IReadOnlyList<OrderLeg> legs) => legs.Sum(l => -l.Sign * Weight(legs, l) * Side(l));

    /// <summary>The net price in the middle of all quotes.</summary>
    public decimal Middle(IReadOnlyList<OrderLeg> legs) => legs.Sum(l => -l.Sign * Weight(legs, l) * marks.Of(l.Instrument));

    /// <summary>A price for each leg that together make a net price; what does not divide falls on the first.</summary>
    public IReadOnlyList<decimal> Split(IReadOnlyList<OrderLeg> legs, decimal net)
    {
        var atMarket = Natural(legs) == net;
        var prices = legs.Select(l => atMarket ? Side(l) : Math.Round(marks.Of(l.Instrument), 2)).ToArray();
        var missing = net - legs.Select((l, i) => -l.Sign * Weight(legs, l) * prices[i]).Sum();
        prices[0] = Math.Max(prices[0] - legs[0].Sign * missing / Weight(legs, legs[0]), 0);
        return prices;
    }

    /// <summary>Dollars received for the whole order at its limit, or at the market.</summary>
    public decimal Cash(OrderRequest request) => request.Terms.Type == "Notional Market"
        ? request.Terms.Value ?? 0
        : (request.Terms.Price ?? Natural(request.Legs)) * Order.SizeOf(request.Legs) * Multiplier(request.Legs);

    /// <summary>Shares, to the fifth decimal, that an amount of dollars buys or sells.</summary>
    public decimal SharesFor(OrderLeg leg, decimal value) => Math.Round(Math.Abs(value) / Side(leg), 5, MidpointRounding.ToZero);

    /// <summary>A leg's part in the net price: shares beside options count by the hundred.</summary>
    private static decimal Weight(IReadOnlyList<OrderLeg> legs, OrderLeg leg) =>
        leg.Quantity * leg.Instrument.Multiplier / (Order.SizeOf(legs) * Multiplier(legs));

    private static int Multiplier(IReadOnlyList<OrderLeg> legs) => legs.Max(l => l.Instrument.Multiplier);

    private decimal Side(OrderLeg leg)
    {
        var (bid, ask) = marks.Quote(leg.Instrument);
        return leg.IsBuy ? ask : bid;
    }
}
