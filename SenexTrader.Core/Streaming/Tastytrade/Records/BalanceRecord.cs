namespace SenexTrader.Core.Streaming.Tastytrade.Records;

internal sealed record BalanceRecord
{
    public string? AccountNumber { get; init; }

    public string? Currency { get; init; }

    public decimal? NetLiquidatingValue { get; init; }

    public decimal? CashBalance { get; init; }

    public decimal? EquityBuyingPower { get; init; }

    public decimal? DerivativeBuyingPower { get; init; }

    public decimal? MaintenanceRequirement { get; init; }

    public decimal? MaintenanceExcess { get; init; }

    public decimal? RegTMarginRequirement { get; init; }

    public decimal? LongEquityValue { get; init; }

    public decimal? ShortEquityValue { get; init; }

    public decimal? LongDerivativeValue { get; init; }

    public decimal? ShortDerivativeValue { get; init; }

    public decimal? CashAvailableToWithdraw { get; init; }

    public decimal? PendingCash { get; init; }

    public string? PendingCashEffect { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }
}
