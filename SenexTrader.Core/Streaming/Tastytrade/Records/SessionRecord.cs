namespace SenexTrader.Core.Streaming.Tastytrade.Records;

internal sealed record SessionRecord(
    string? State,
    DateTimeOffset? StartAt,
    DateTimeOffset? OpenAt,
    DateTimeOffset? CloseAt,
    DateTimeOffset? CloseAtExt,
    SessionRecord? NextSession);
