using SenexTrader.Blazor.Simulation.Account.Money;
using SenexTrader.Blazor.Simulation.Market;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Account.Orders;

/// <summary>
/// The other side of every order. It takes market orders at once, limits where its own price reaches them, and those
/// in the middle of the quote after some patience; large limits it takes in parts.
/// </summary>
public sealed class Exchange(OrderDesk desk, OrderPricing pricing, Trades trades, AccountNotices notices, Marks marks, MarketClock clock)
{
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(60), FirstLook = TimeSpan.FromMilliseconds(250), Patience = TimeSpan.FromSeconds(4), BetweenParts = TimeSpan.FromMilliseconds(500), BetweenLooks = TimeSpan.FromMilliseconds(400);

    /// <summary>Units from which a limit is filled in parts: contracts, and shares.</summary>
    private const decimal LargeContracts = 4, LargeShares = 300;

    /// <summary>Moves an order on by all whose time has come, each step at its own moment. Take the book's gate.</summary>
    public bool Advance(Book book, Order order)
    {
        var moved = false;
        while (!order.IsTerminal && Step(book, order, clock.UtcNow))
            moved = true;
        return moved;
    }

    private bool Step(Book book, Order order, DateTimeOffset now)
    {
        var due = order.UpdatedAt + Delay;
        if (IsOver(order))
            return desk.Become(book, order, OrderStatus.Expired, now);
        if (order.Status == OrderStatus.Live)
            return Trades(order) && Trade(book, order, now);
        if (due > now)
            return false;
        return order.Status switch
        {
            OrderStatus.Received => desk.Become(book, order, OrderStatus.Routed, due),
            OrderStatus.Routed => Trades(order) && desk.Become(book, order, OrderStatus.InFlight, due),
            OrderStatus.InFlight => desk.Become(book, order, OrderStatus.Live, due),
            OrderStatus.CancelRequested or OrderStatus.ReplaceRequested => desk.Become(book, order, OrderStatus.Cancelled, due),
            _ => false,
        };
    }

    /// <summary>Whether its last day has ended: with regular trading, or with the evening for an Ext life.</summary>
    private bool IsOver(Order order)
    {
        var now = marks.Now;
        var ended = now.Closed is not null && (now.Phase == MarketPhase.Closed || !order.Terms.TimeInForce.Contains("Ext", StringComparison.Ordinal));
        return order.Status != OrderStatus.Contingent && (now.Day > order.LastDay || now.Day == order.LastDay && ended);
    }

    /// <summary>Whether the order's session is on: regular hours, or those around them for shares with an Ext life.</summary>
    private bool Trades(Order order) => marks.Now.Phase switch
    {
        MarketPhase.Open => true,
        MarketPhase.Closed => false,
        _ => order.Terms.TimeInForce.Contains("Ext", StringComparison.Ordinal) && order.Legs.All(l => l.Instrument.Option is null),
    };

    private bool Trade(Book book, Order order, DateTimeOffset now)
    {
        var lastFill = order.Legs.SelectMany(l => l.Fills).Select(f => (DateTimeOffset?)f.At).Max();
        var due = lastFill is { } before ? before + BetweenParts : order.LiveAt!.Value + FirstLook;
        if (due > now || now - order.PassedOverAt < BetweenLooks || !order.IsTriggered && !Triggers(order))
            return false;
        if (Price(order, now) is { } net)
            Fill(book, order, net, order.PassedOverAt is null ? due : now);
        else if (order.Terms.TimeInForce == "IOC")
            desk.Become(book, order, OrderStatus.Cancelled, due);
        else
        {
            order.PassedOverAt = now;
            return false;
        }
        return true;
    }

    /// <summary>A stop sleeps until the mark reaches its trigger: from below for a purchase, from above for a sale.</summary>
    private bool Triggers(Order order)
    {
        if (order.Terms.StopTrigger is not { } trigger)
            return order.IsTriggered = true;
        var mark = order.Legs.Count == 1 ? marks.Of(order.Legs[0].Instrument) : Math.Abs(pricing.Middle(order.Legs));
        return order.IsTriggered = order.Legs[0].IsBuy ? mark >= trigger : mark <= trigger;
    }

    /// <summary>The net price the order trades at now; null where it does not.</summary>
    private decimal? Price(Order order, DateTimeOffset now)
    {
        var natural = pricing.Natural(order.Legs);
        if (order.Terms.Type is "Market" or "Stop" or "Notional Market" || order.Terms.Price is not { } limit || natural >= limit)
            return natural;
        return now - order.LiveAt >= Patience && pricing.Middle(order.Legs) >= limit ? limit : null;
    }

    private void Fill(Book book, Order order, decimal net, DateTimeOffset at)
    {
        // Multiplied first: a seventh has no exact decimal, and what is left over would never be 0.
        var left = order.Legs[0].Remaining * order.Size / order.Legs[0].Quantity;
        var isLarge = order.Terms.Price is not null && order.Size >= (order.Legs.All(l => l.Instrument.Option is null) ? LargeShares : LargeContracts);
        var units = isLarge ? Math.Min(left, Math.Ceiling(order.Size * 0.4m)) : left;
        var prices = pricing.Split(order.Legs, net);
        var day = TradingDays.Date(marks.Now.Day);
        var dayTrades = DayTrades.Count(book, marks.Now.Day);
        for (var i = 0; i < order.Legs.Count; i++)
            trades.Execute(book, order, order.Legs[i], order.Legs[i].Quantity * units / order.Size, prices[i], at, day);
        if (units == left)
            order.Become(OrderStatus.Filled, at);
        else
            order.Touch(at);
        notices.Order(book, order);
        foreach (var leg in order.Legs)
            notices.Position(book, leg.Instrument);
        notices.Balance(book);
        if (DayTrades.Count(book, marks.Now.Day) != dayTrades)
            notices.Status(book);
        notices.Traded(book, order);
    }
}
