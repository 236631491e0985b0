using SenexTrader.Blazor.Simulation.Market.Pricing;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Account.Orders;

/// <summary>The checks an order passes before it is taken.</summary>
public sealed class Preflight(MarketClock clock, BuyingPower buyingPower)
{
    private const int MostLegs = 4;

    /// <summary>Shares or contracts of one order; the position-limit route names it.</summary>
    public const int LargestOrder = 50_000;

    /// <summary>Everything wrong with the order; empty when it may be placed. Take the book's gate.</summary>
    /// <param name="replaced">The order it takes the place of, whose claim on positions ends.</param>
    /// <param name="waits">For an order that waits for another's fill: what it closes need not be open yet.</param>
    public IReadOnlyList<Refusal> Check(Book book, OrderRequest request, Order? replaced = null, bool waits = false)
    {
        List<Refusal> refusals = [.. Form(request)];
        if (!waits)
            refusals.AddRange(PositionEffects(book, request, replaced));
        if (refusals.Count == 0 && !waits && buyingPower.Effect(book, request, replaced) is { NewBuyingPower: < 0, ChangeInBuyingPower: < 0 })
            refusals.Add(new("margin_check_failed", "Account does not have sufficient buying power available for this order."));
        return refusals;
    }

    /// <summary>What is wrong with the order itself, whatever the account holds.</summary>
    public IEnumerable<Refusal> Form(OrderRequest request) => [.. Terms(request.Terms), .. Legs(request)];

    private static IEnumerable<Refusal> Terms(OrderTerms terms)
    {
        var isMarket = terms.Type is "Market" or "Notional Market" or "Stop";
        if (terms.Type == "Market" && terms.TimeInForce.StartsWith("GT", StringComparison.Ordinal))
            yield return new("gtc_market_orders_not_supported", "GTC/GTD Market orders are not supported.");
        if (!isMarket && terms.Price is null)
            yield return new("price_required", $"{terms.Type} orders need a price and a price-effect.");
        if (isMarket && terms.Price is not null)
            yield return new("price_not_allowed", $"{terms.Type} orders have no price.");
        if (terms.Type.StartsWith("Stop", StringComparison.Ordinal) && terms.StopTrigger is not > 0)
            yield return new("stop_trigger_required", "Stop orders need a stop-trigger above 0.");
        if (terms.Type == "Notional Market" && terms.Value is null)
            yield return new("value_required", "Notional Market orders need a value and a value-effect.");
        if (terms.TimeInForce == "GTD" && terms.GtcDate is null)
            yield return new("gtc_date_required", "GTD orders need a gtc-date.");
    }

    private IEnumerable<Refusal> Legs(OrderRequest request)
    {
        var legs = request.Legs;
        if (legs.Count > MostLegs)
            yield return new("too_many_legs", $"Orders have at most {MostLegs} legs.");
        if (legs.Select(l => l.Instrument.Underlying.Symbol).Distinct().Count() > 1)
            yield return new("multiple_underlyings_not_allowed", "All legs of an order must have the same underlying.");
        if (legs.Select(l => l.Instrument.Symbol).Distinct().Count() < legs.Count)
            yield return new("duplicate_legs", "A symbol may be in one leg only.");
        if (request.Terms.GtcDate < NewYork.Date(clock.Now))
            yield return new("gtc_date_in_past", "The gtc-date has passed.");
        foreach (var leg in legs)
            if (Leg(leg, request.Terms) is { } refusal)
                yield return refusal;
        if (request.Terms.Price is { } price && legs.Count == 1 && price != 0 && Math.Abs(price) % legs[0].Instrument.Tick(Math.Abs(price)) != 0)
            yield return new("invalid_price_increment", $"The price must be a multiple of {legs[0].Instrument.Tick(Math.Abs(price))}.");
    }

    private Refusal? Leg(OrderLeg leg, OrderTerms terms)
    {
        var (instrument, notional) = (leg.Instrument, terms.Type == "Notional Market");
        if (instrument is { Option: null, Underlying.IsShare: false } or { Option.IsOnFuture: true })
            return new("instrument_not_tradeable", $"{instrument.Symbol} cannot be traded in this account: it is of type {instrument.Type}.");
        if (instrument.Option is { } option && OptionPricer.ExpiryOf(option) <= clock.Now)
            return new("instrument_expired", $"{instrument.Symbol} has expired.");
        if (notional && instrument.Option is not null)
            return new("notional_orders_equities_only", "Notional Market orders are for shares only.");
        if (!notional && leg.Quantity <= 0)
            return new("invalid_quantity", "The quantity of a leg must be above 0.");
        if (leg.Quantity > LargestOrder)
            return new("order_size_exceeds_limit", $"An order may have {LargestOrder} of a symbol at most.");
        return instrument.Option is not null && leg.Quantity != decimal.Truncate(leg.Quantity) ? new("invalid_quantity", "Contracts are traded whole.") : null;
    }

    /// <summary>The broker compares open and close with its own positions, less what other orders close already.</summary>
    private static IEnumerable<Refusal> PositionEffects(Book book, OrderRequest request, Order? replaced)
    {
        foreach (var leg in request.Legs)
        {
            var held = book.Holding(leg.Instrument)?.Quantity ?? 0;
            if (leg.IsOpening && Math.Sign(held) == -leg.Sign)
                yield return new("invalid_position_effect", $"{leg.Action} is not possible while {leg.Instrument.Symbol} is held the other way; close it first.");
            if (leg.IsOpening)
                continue;
            var working = Claimed(book, leg, replaced);
            if (-leg.Sign * held - working < leg.Quantity)
                yield return new("closing_quantity_exceeds_position", $"{leg.Action} {leg.Quantity} {leg.Instrument.Symbol}: only {Math.Max(-leg.Sign * held - working, 0)} can be closed.");
        }
    }

    /// <summary>What working orders close of a leg's instrument already; of orders that cancel one another only one will.</summary>
    private static decimal Claimed(Book book, OrderLeg leg, Order? replaced) =>
        book.Orders.Where(o => !o.IsTerminal && o != replaced && !CancelOneAnother(book, o, replaced))
            .Select(o => (Order: o, Claim: o.Legs.Where(l => !l.IsOpening && l.Instrument == leg.Instrument && l.Sign == leg.Sign).Sum(l => l.Remaining)))
            .GroupBy(c => book.ComplexOrders.Any(x => x.OneCancelsOthers && x.Id == c.Order.ComplexOrderId) ? c.Order.ComplexOrderId!.Value : -c.Order.Id)
            .Sum(g => g.Max(c => c.Claim));

    private static bool CancelOneAnother(Book book, Order order, Order? other) =>
        order.ComplexOrderId is { } id && id == other?.ComplexOrderId && book.ComplexOrders.Any(x => x.OneCancelsOthers && x.Id == id && x.Trigger != order);
}
