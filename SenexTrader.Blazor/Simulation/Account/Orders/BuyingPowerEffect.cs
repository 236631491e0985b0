using SenexTrader.Blazor.Simulation.Account.Money;

namespace SenexTrader.Blazor.Simulation.Account.Orders;

/// <summary>What an order would do to the account, in dollars; changes are signed, negative takes buying power.</summary>
/// <param name="ChangeInMargin">Of the requirement as a debit: negative when more is held back.</param>
/// <param name="Isolated">The requirement of the order alone, negative.</param>
/// <param name="IsolatedBuyingPower">What the order alone would do to buying power.</param>
public sealed record BuyingPowerEffect(decimal ChangeInMargin, decimal ChangeInBuyingPower, decimal CurrentBuyingPower, decimal Isolated, decimal IsolatedBuyingPower, bool IsSpread, Fees Fees)
{
    public decimal NewBuyingPower => CurrentBuyingPower + ChangeInBuyingPower;
}
