using SenexTrader.Blazor.Simulation.Account.Money;
using SenexTrader.Blazor.Simulation.Account.Orders;

namespace SenexTrader.Blazor.Simulation.Account.Chains;

/// <summary>What of a transaction belongs to a chain: all of a fill, or a share of a settlement that ended positions of several chains.</summary>
/// <param name="Quantity">Shares or contracts, signed.</param>
/// <param name="Order">The order it filled; null for a settlement.</param>
public sealed record ChainPart(Transaction Transaction, decimal Quantity, Order? Order)
{
    public bool IsOpening => Transaction.Action!.EndsWith("Open", StringComparison.Ordinal);

    /// <summary>Dollars, positive when received, before fees.</summary>
    public decimal Value => Quantity == Transaction.Quantity ? Transaction.Value : Transaction.Value * Quantity / Transaction.Quantity;

    /// <summary>What was charged, to the cent, as a negative amount: the cash that came in less the value.</summary>
    public decimal Charged => Transaction.NetValue - Transaction.Value;

    /// <summary>Names the order, or the settlement, that it is part of.</summary>
    public long Node => Order?.Id ?? Transaction.Id;
}
