namespace SenexTrader.Core.Connections;

/// <summary>Names of the fields: in forms, in what is said of them, and as purposes of their encryption.</summary>
public static class GrantFields
{
    public const string Label = "label", Environment = "environment", ClientId = "client_id", ClientSecret = "client_secret", RefreshToken = "refresh_token";
}
