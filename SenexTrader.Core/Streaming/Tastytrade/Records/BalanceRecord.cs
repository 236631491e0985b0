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

    public DateTimeOffset? UpdatedAt { get; init; }
}
