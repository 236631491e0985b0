using System.Text.Json;

namespace SenexTrader.Core.Streaming.Tastytrade.Records;

/// <summary>What every answer but the login is wrapped in.</summary>
internal sealed record Envelope(JsonElement Data, Pagination? Pagination);

internal sealed record Pagination(decimal? TotalPages);

internal sealed record ErrorEnvelope(ErrorRecord? Error);

internal sealed record ErrorRecord(string? Code, string? Message);
