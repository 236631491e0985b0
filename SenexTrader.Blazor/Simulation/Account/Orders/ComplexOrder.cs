namespace SenexTrader.Blazor.Simulation.Account.Orders;

/// <summary>Orders bound together: OCO (one cancels the others), OTO and OTOCO (a trigger releases the others), BLAST and PAIRS (all at once).</summary>
public sealed class ComplexOrder(long id, string type, Order? trigger, IReadOnlyList<Order> orders)
{
    public long Id => id;
    public string Type => type;
    public Order? Trigger => trigger;
    public IReadOnlyList<Order> Orders => orders;
    public DateTimeOffset? TerminalAt { get; set; }

    /// <summary>Whether the end of one order is the end of the others.</summary>
    public bool OneCancelsOthers => type is "OCO" or "OTOCO";

    public IEnumerable<Order> All => trigger is null ? orders : orders.Prepend(trigger);
}
