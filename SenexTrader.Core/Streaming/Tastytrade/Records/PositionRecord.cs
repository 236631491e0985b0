namespace SenexTrader.Core.Streaming.Tastytrade.Records;

/// <summary>A position as REST and the account stream write it: quantity unsigned beside its direction, money beside its effect.</summary>
internal sealed record PositionRecord
{
    public string? AccountNumber { get; init; }

    public string? InstrumentType { get; init; }

    public string? Symbol { get; init; }

    public string? UnderlyingSymbol { get; init; }

    public string? StreamerSymbol { get; init; }

    public decimal? Quantity { get; init; }

    public string? QuantityDirection { get; init; }

    public decimal? Multiplier { get; init; }

    public decimal? AverageOpenPrice { get; init; }

    public decimal? ClosePrice { get; init; }

    public decimal? AverageDailyMarketClosePrice { get; init; }

    public decimal? RealizedToday { get; init; }

    public string? RealizedTodayEffect { get; init; }

    public DateOnly? RealizedTodayDate { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }
}
