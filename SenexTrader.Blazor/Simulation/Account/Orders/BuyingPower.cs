using SenexTrader.Blazor.Simulation.Account.Money;
using SenexTrader.Blazor.Simulation.Market.Contracts;

namespace SenexTrader.Blazor.Simulation.Account.Orders;

/// <summary>Works out what an order would do to buying power.</summary>
public sealed class BuyingPower(Balances balances, Marks marks, OrderPricing pricing)
{
    private const decimal Initial = 0.5m;

    /// <summary>The effect of filling the whole order at its price, or at the market. Take the book's gate.</summary>
    public BuyingPowerEffect Effect(Book book, OrderRequest request, Order? replaced = null)
    {
        var current = balances.Of(book).DerivativeBuyingPower;
        var symbol = request.Legs[0].Instrument.Underlying.Symbol;
        var before = book.Holdings.Where(h => h.Instrument.Underlying.Symbol == symbol).Select(h => (h.Instrument, h.Quantity)).ToList();
        var order = request.Legs.Select(l => (l.Instrument, l.Sign * Quantity(l, request.Terms))).ToList();
        var after = before.Concat(order).GroupBy(h => h.Instrument).Select(g => (g.Key, g.Sum(h => h.Item2))).ToList();
        var change = Required(before) - Required(after);
        var fees = Fees(request);
        // Shares are worth something while they are held; premium is spent or earned.
        var cash = pricing.Cash(request) + order.Where(h => h.Instrument.Option is null).Sum(h => h.Item2 * marks.Of(h.Instrument));
        return new(change, change + cash - fees.Total, current, -Required(order), request.Legs.Count > 1, fees);
    }

    public Fees Fees(OrderRequest request) => request.Legs
        .Select(l => FeeSchedule.Of(l.Instrument, Quantity(l, request.Terms), marks.Of(l.Instrument), l.IsOpening, !l.IsBuy))
        .Aggregate(Money.Fees.None, (a, b) => a + b);

    private decimal Required(List<(Instrument Instrument, decimal Quantity)> held) => Margin.Requirement(held, marks.Of, Initial);

    private decimal Quantity(OrderLeg leg, OrderTerms terms) => terms.Type == "Notional Market" && terms.Value is { } value ? pricing.SharesFor(leg, value) : leg.Quantity;
}
