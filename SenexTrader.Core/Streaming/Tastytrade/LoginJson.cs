using System.Text.Json.Serialization;

namespace SenexTrader.Core.Streaming.Tastytrade;

internal sealed record TokenRequest(string GrantType, string RefreshToken, string ClientSecret);

/// <summary>No record, for a record would print itself.</summary>
internal sealed class TokenAnswer
{
    public string? AccessToken { get; set; }

    public double? ExpiresIn { get; set; }

    public string? RefreshToken { get; set; }
}

internal sealed class CodeRequest(string code, string codeVerifier, string clientId, string clientSecret, string redirectUri)
{
    public string GrantType { get; } = "authorization_code";

    public string Code => code;

    public string CodeVerifier => codeVerifier;

    public string ClientId => clientId;

    public string ClientSecret => clientSecret;

    public string RedirectUri => redirectUri;
}

internal sealed record TokenRefusal(string? ErrorCode, string? ErrorDescription);

/// <summary>The login speaks snake_case, without the envelope of the other answers.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(TokenRequest))]
[JsonSerializable(typeof(CodeRequest))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(TokenRefusal))]
internal sealed partial class LoginJson : JsonSerializerContext;
