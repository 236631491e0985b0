namespace SenexTrader.Blazor.Simulation.Account.Orders;

/// <summary>An order as a client asks for it, not yet checked.</summary>
public sealed record OrderRequest(OrderTerms Terms, IReadOnlyList<OrderLeg> Legs)
{
    /// <summary>Refuse closing what is not open, instead of taking it as opening.</summary>
    public bool StrictPositionEffect { get; init; }
}
