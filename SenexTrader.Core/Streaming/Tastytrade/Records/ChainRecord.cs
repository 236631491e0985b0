namespace SenexTrader.Core.Streaming.Tastytrade.Records;

/// <summary>One root of a nested option chain; an underlying can have several.</summary>
public sealed record ChainRecord(
    string? UnderlyingSymbol,
    string? RootSymbol,
    string? OptionChainType,
    decimal? SharesPerContract,
    IReadOnlyList<ExpirationRecord>? Expirations);

public sealed record ExpirationRecord(
    string? ExpirationType, DateOnly? ExpirationDate, string? SettlementType, IReadOnlyList<StrikeRecord>? Strikes);

/// <param name="CallStreamerSymbol">Missing for some strikes: those cannot be streamed.</param>
public sealed record StrikeRecord(
    decimal? StrikePrice, string? Call, string? CallStreamerSymbol, string? Put, string? PutStreamerSymbol);
