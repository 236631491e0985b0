namespace SenexTrader.Blazor.Simulation.Account.Money;

/// <summary>What an account is worth and what it may spend, in dollars. Values of short positions are positive.</summary>
public sealed record Balance(decimal Cash, decimal LongEquity, decimal ShortEquity, decimal LongDerivative, decimal ShortDerivative, decimal Initial, decimal Maintenance, DateTimeOffset At)
{
    /// <summary>Cash on its way, negative where it leaves; not part of anything else.</summary>
    public decimal Pending { get; init; }

    /// <summary>Cash that no position needs.</summary>
    public decimal Withdrawable => Math.Clamp(DerivativeBuyingPower, 0, Math.Max(Cash, 0));

    public decimal NetLiquidating => Cash + LongEquity - ShortEquity + LongDerivative - ShortDerivative;

    /// <summary>What is free after every position's initial requirement.</summary>
    public decimal DerivativeBuyingPower => NetLiquidating - Initial;

    public decimal EquityBuyingPower => 2 * DerivativeBuyingPower;

    public decimal MaintenanceExcess => NetLiquidating - Maintenance;
}
