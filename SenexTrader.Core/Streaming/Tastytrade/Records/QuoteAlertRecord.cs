namespace SenexTrader.Core.Streaming.Tastytrade.Records;

internal sealed record QuoteAlertRecord
{
    public string? AlertExternalId { get; init; }

    public string? Symbol { get; init; }

    public string? Field { get; init; }

    /// <summary><c>&gt;</c> or <c>&lt;</c>.</summary>
    public string? Operator { get; init; }

    public decimal? Threshold { get; init; }

    public DateTimeOffset? TriggeredAt { get; init; }
}
