using System.Net;

namespace SenexTrader.Blazor.Simulation.Rest.OAuth;

/// <summary>What an application asks a customer for.</summary>
public sealed record AuthorizeRequest(OAuthApplication Application, string RedirectUri, string Scope, string State, string? Challenge)
{
    private static readonly string[] Scopes = ["read", "trade", "openid"];

    /// <summary>Reads it from a query or a form; null, with what is wrong, where the browser must not be sent back anywhere.</summary>
    public static (AuthorizeRequest? Request, string Problem) Read(Func<string, string?> field)
    {
        if (OAuthApplication.Find(field("client_id")) is not { } application)
            return (null, "unknown client_id");
        if (field("redirect_uri") is not { } back || !IsOnLoopback(back))
            return (null, "redirect_uri is no address on this machine");
        if (field("response_type") is not "code")
            return (null, "response_type must be code");
        var scope = field("scope") ?? "";
        if (scope.Length == 0 || !scope.Split(' ').All(s => Array.Exists(Scopes, known => known == s)))
            return (null, "scope must be of read, trade, openid");
        var challenge = field("code_challenge");
        return challenge is null || field("code_challenge_method") is "S256"
            ? (new(application, back, scope, field("state") ?? "", challenge), "")
            : (null, "code_challenge_method must be S256");
    }

    private static bool IsOnLoopback(string address) => Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is ("http" or "https")
        && (url.Host == "localhost" || (IPAddress.TryParse(url.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));
}
