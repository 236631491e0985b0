namespace SenexTrader.Core.Domain.Account;

/// <summary>Balances as the broker states them, in dollars; what the account holds is positive, what it owes negative.</summary>
/// <param name="NetLiq">Net liquidating value.</param>
/// <param name="Cash">Cash balance.</param>
/// <param name="EquityBuyingPower">Buying power for stock.</param>
/// <param name="OptionBuyingPower">Buying power for options (the broker's derivative buying power).</param>
/// <param name="MaintenanceRequirement">Margin the open positions ask for, ≥ 0.</param>
/// <param name="UpdatedAt">The broker's own time of the figures, UTC.</param>
public sealed record AccountState(
    decimal NetLiq,
    decimal Cash,
    decimal EquityBuyingPower,
    decimal OptionBuyingPower,
    decimal MaintenanceRequirement,
    DateTimeOffset UpdatedAt);
