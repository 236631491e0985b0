namespace SenexTrader.Core.Streaming.Tastytrade.Records;

internal sealed record OrderRecord
{
    public string? Id { get; init; }

    public string? AccountNumber { get; init; }

    public string? UnderlyingSymbol { get; init; }

    public string? Status { get; init; }

    public string? OrderType { get; init; }

    public decimal? Price { get; init; }

    public string? PriceEffect { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    public DateTimeOffset? ReceivedAt { get; init; }

    public string? TimeInForce { get; init; }

    public string? RejectReason { get; init; }

    public IReadOnlyList<OrderLegRecord>? Legs { get; init; }
}

internal sealed record OrderLegRecord(
    string? Symbol, decimal? Quantity, decimal? RemainingQuantity, string? Action, IReadOnlyList<FillRecord>? Fills);

internal sealed record FillRecord(string? FillId, decimal? Quantity, decimal? FillPrice, DateTimeOffset? FilledAt);
