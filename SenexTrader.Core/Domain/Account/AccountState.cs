namespace SenexTrader.Core.Domain.Account;

/// <summary>Balances as the broker states them, in dollars; what the account holds is positive, what it owes negative.</summary>
/// <param name="NetLiq">Net liquidating value.</param>
/// <param name="Cash">Cash balance.</param>
/// <param name="EquityBuyingPower">Buying power for stock.</param>
/// <param name="OptionBuyingPower">Buying power for options (the broker's derivative buying power).</param>
/// <param name="MaintenanceRequirement">Margin the open positions ask for, ≥ 0; null where the broker does not state it.</param>
/// <param name="UpdatedAt">The broker's own time of the figures, UTC.</param>
public sealed record AccountState(
    decimal NetLiq,
    decimal Cash,
    decimal EquityBuyingPower,
    decimal OptionBuyingPower,
    decimal? MaintenanceRequirement,
    DateTimeOffset UpdatedAt)
{
    /// <summary>What the account is worth above its maintenance requirement; null where the broker does not state it, as below.</summary>
    public decimal? MaintenanceExcess { get; init; }

    /// <summary>Margin that opening the same positions now would ask for (Regulation T), ≥ 0.</summary>
    public decimal? InitialRequirement { get; init; }

    public decimal? LongStock { get; init; }

    /// <summary>≤ 0: owed.</summary>
    public decimal? ShortStock { get; init; }

    public decimal? LongOptions { get; init; }

    /// <summary>≤ 0: owed.</summary>
    public decimal? ShortOptions { get; init; }

    /// <summary>Cash that may leave the account.</summary>
    public decimal? Withdrawable { get; init; }

    /// <summary>Cash on its way: coming in positive, going out negative.</summary>
    public decimal? PendingCash { get; init; }
}
