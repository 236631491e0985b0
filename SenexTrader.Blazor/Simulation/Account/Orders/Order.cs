using SenexTrader.Blazor.Simulation.Market.Contracts;

namespace SenexTrader.Blazor.Simulation.Account.Orders;

/// <summary>An order and its life so far.</summary>
public sealed class Order(long id, string account, OrderTerms terms, IReadOnlyList<OrderLeg> legs, DateTimeOffset received)
{
    /// <summary>0 for a dry run.</summary>
    public long Id => id;

    public string Account => account;
    public OrderTerms Terms { get; set; } = terms;
    public IReadOnlyList<OrderLeg> Legs => legs;
    public Underlying Underlying => legs[0].Instrument.Underlying;
    public string Status { get; private set; } = OrderStatus.Received;
    public DateTimeOffset ReceivedAt { get; } = received;
    public DateTimeOffset UpdatedAt { get; private set; } = received;
    public DateTimeOffset? InFlightAt { get; private set; }
    public DateTimeOffset? LiveAt { get; private set; }
    public DateTimeOffset? CancelledAt { get; private set; }
    public DateTimeOffset? TerminalAt { get; private set; }
    public bool Edited { get; set; }
    public long? ReplacingOrderId { get; set; }
    public long? ReplacesOrderId { get; set; }
    public long? ComplexOrderId { get; set; }
    public string? ComplexOrderTag { get; set; }
    public string? RejectReason { get; set; }

    /// <summary>When the market last looked at it and did not take it.</summary>
    public DateTimeOffset? PassedOverAt { get; set; }

    /// <summary>Whether a stop has been reached; other orders need none.</summary>
    public bool IsTriggered { get; set; }

    /// <summary>The last trading day (its number) it is good for; null for one that is good till cancelled.</summary>
    public int? LastDay { get; set; }

    public bool IsTerminal => OrderStatus.IsTerminal(Status);

    /// <summary>How many units of the order there are: the greatest number that divides every leg.</summary>
    public decimal Size => SizeOf(legs);

    public static decimal SizeOf(IReadOnlyList<OrderLeg> legs) => legs.Select(l => l.Quantity).Aggregate(Divisor);

    /// <summary>Moves on to a state; a terminal one is the last.</summary>
    public void Become(string status, DateTimeOffset at)
    {
        if (IsTerminal)
            throw new InvalidOperationException($"Order {id} is {Status} and cannot become {status}.");
        (Status, UpdatedAt) = (status, at);
        if (status == OrderStatus.InFlight)
            InFlightAt = at;
        if (status == OrderStatus.Live)
            LiveAt ??= at;
        if (status == OrderStatus.Cancelled)
            CancelledAt = at;
        if (IsTerminal)
            TerminalAt = at;
    }

    /// <summary>Notes that something else than the state has changed.</summary>
    public void Touch(DateTimeOffset at) => UpdatedAt = at;

    /// <summary>The greatest number that divides both; the other one where one is 0.</summary>
    public static decimal Divisor(decimal a, decimal b) => b == 0 ? a : Divisor(b, a % b);
}
