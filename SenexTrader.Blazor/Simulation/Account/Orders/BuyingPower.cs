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
        var (before, order) = (Before(book, request), Alone(request));
        var after = Together(before, order);
        var change = Required(before) - Required(after);
        var fees = Fees(request);
        // Shares are worth something while they are held; premium is spent or earned.
        var cash = pricing.Cash(request) + order.Where(h => h.Instrument.Option is null).Sum(h => h.Quantity * marks.Of(h.Instrument));
        return new(change, change + cash - fees.Total, current, -Required(order), cash - Required(order) - fees.Total, request.Legs.Count > 1, fees);
    }

    /// <summary>What the account holds of the order's underlying.</summary>
    public static List<(Instrument Instrument, decimal Quantity)> Before(Book book, OrderRequest request) =>
        [.. book.Holdings.Where(h => h.Quantity != 0 && h.Instrument.Underlying == request.Legs[0].Instrument.Underlying).Select(h => (h.Instrument, h.Quantity))];

    /// <summary>What the whole order brings, signed.</summary>
    public List<(Instrument Instrument, decimal Quantity)> Alone(OrderRequest request) => [.. request.Legs.Select(l => (l.Instrument, l.Sign * Quantity(l, request.Terms)))];

    public static List<(Instrument Instrument, decimal Quantity)> Together(IEnumerable<(Instrument Instrument, decimal Quantity)> before, IEnumerable<(Instrument Instrument, decimal Quantity)> order) =>
        [.. before.Concat(order).GroupBy(h => h.Instrument).Select(g => (g.Key, g.Sum(h => h.Quantity)))];

    public Fees Fees(OrderRequest request) => request.Legs
        .Select(l => FeeSchedule.Of(l.Instrument, Quantity(l, request.Terms), marks.Of(l.Instrument), l.IsOpening, !l.IsBuy))
        .Aggregate(Money.Fees.None, (a, b) => a + b);

    private decimal Required(List<(Instrument Instrument, decimal Quantity)> held) => Margin.Requirement(held, marks.Of, Initial);

    private decimal Quantity(OrderLeg leg, OrderTerms terms) => terms.Type == "Notional Market" && terms.Value is { } value ? pricing.SharesFor(leg, value) : leg.Quantity;
}
