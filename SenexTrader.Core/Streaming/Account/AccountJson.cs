using System.Text.Json.Serialization;
using SenexTrader.Core.Streaming.Tastytrade.Records;

namespace SenexTrader.Core.Streaming.Account;

/// <summary>What we send: the token goes with every message.</summary>
internal sealed record AccountRequest(
    string Action,
    IReadOnlyList<string>? Value,
    [property: JsonPropertyName("auth-token")] string AuthToken,
    [property: JsonPropertyName("request-id")] long RequestId,
    string Source);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.KebabCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(LenientText)])]
[JsonSerializable(typeof(AccountMessage))]
internal sealed partial class AccountJson : JsonSerializerContext;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.KebabCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AccountRequest))]
internal sealed partial class AccountRequestJson : JsonSerializerContext;
