namespace SenexTrader.Core.Streaming.Tastytrade.Records;

internal sealed record AccountItem(AccountRecord? Account);

internal sealed record AccountRecord(string? AccountNumber, string? Nickname, string? MarginOrCash, bool? IsClosed);
