using System.Text.Json.Serialization;

namespace SenexTrader.Core.Streaming.Tastytrade;

internal sealed record TokenRequest(string GrantType, string RefreshToken, string ClientSecret);

internal sealed record TokenAnswer(string? AccessToken, double? ExpiresIn);

internal sealed record TokenRefusal(string? ErrorCode, string? ErrorDescription);

/// <summary>The login speaks snake_case, without the envelope of the other answers.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(TokenRequest))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(TokenRefusal))]
internal sealed partial class LoginJson : JsonSerializerContext;
