namespace SenexTrader.Blazor.Simulation.Account.Orders;

/// <summary>Orders bound together: OCO (one cancels the others), OTO and OTOCO (a trigger releases the others), BLAST and PAIRS (all at once).</summary>
public sealed class ComplexOrder(long id, string type, Order? trigger, IReadOnlyList<Order> orders)
{
    private readonly List<Order> _orders = [.. orders];

    public long Id => id;
    public string Type => type;
    public Order? Trigger { get; private set; } = trigger;
    public IReadOnlyList<Order> Orders => _orders;
    public DateTimeOffset? TerminalAt { get; set; }

    /// <summary>Whether the end of one order is the end of the others.</summary>
    public bool OneCancelsOthers => type is "OCO" or "OTOCO";

    public IEnumerable<Order> All => Trigger is null ? _orders : _orders.Prepend(Trigger);

    /// <summary>Puts an order in the place of one that it replaces.</summary>
    public void Replace(Order old, Order by)
    {
        if (Trigger == old)
            Trigger = by;
        else
            _orders[_orders.IndexOf(old)] = by;
    }
}
