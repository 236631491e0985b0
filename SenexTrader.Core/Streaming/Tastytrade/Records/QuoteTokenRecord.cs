namespace SenexTrader.Core.Streaming.Tastytrade.Records;

internal sealed record QuoteTokenRecord(string? Token, string? DxlinkUrl, DateTimeOffset? IssuedAt, DateTimeOffset? ExpiresAt);
