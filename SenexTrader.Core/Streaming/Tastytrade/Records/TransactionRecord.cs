namespace SenexTrader.Core.Streaming.Tastytrade.Records;

/// <summary>A transaction as REST writes it: every amount unsigned beside its effect.</summary>
internal sealed record TransactionRecord
{
    public string? Id { get; init; }

    public string? TransactionType { get; init; }

    public string? TransactionSubType { get; init; }

    public string? Symbol { get; init; }

    public string? UnderlyingSymbol { get; init; }

    public string? InstrumentType { get; init; }

    public string? Action { get; init; }

    public decimal? Quantity { get; init; }

    public decimal? Value { get; init; }

    public string? ValueEffect { get; init; }

    public decimal? Commission { get; init; }

    public string? CommissionEffect { get; init; }

    public decimal? ClearingFees { get; init; }

    public string? ClearingFeesEffect { get; init; }

    public decimal? RegulatoryFees { get; init; }

    public string? RegulatoryFeesEffect { get; init; }

    public decimal? ProprietaryIndexOptionFees { get; init; }

    public string? ProprietaryIndexOptionFeesEffect { get; init; }

    public decimal? OtherCharge { get; init; }

    public string? OtherChargeEffect { get; init; }

    public DateOnly? TransactionDate { get; init; }

    public DateTimeOffset? ExecutedAt { get; init; }

    public string? OrderId { get; init; }
}
