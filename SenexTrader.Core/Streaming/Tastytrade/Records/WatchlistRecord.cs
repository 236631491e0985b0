namespace SenexTrader.Core.Streaming.Tastytrade.Records;

/// <summary>A symbol that a search found.</summary>
internal sealed record SearchRecord(string? Symbol, string? Description, string? InstrumentType);

internal sealed record WatchlistRecord(string? Name, IReadOnlyList<WatchlistEntryRecord>? WatchlistEntries);

/// <param name="InstrumentType">Often left out.</param>
internal sealed record WatchlistEntryRecord(string? Symbol, string? InstrumentType);
