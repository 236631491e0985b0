namespace SenexTrader.Core.Streaming.Tastytrade.Records;

/// <summary>One interval of the account's worth; only its end is used.</summary>
internal sealed record NetLiqRecord(DateTimeOffset? Time, decimal? TotalClose, decimal? Close);
