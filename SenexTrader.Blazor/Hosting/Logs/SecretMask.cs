using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

namespace SenexTrader.Blazor.Hosting.Logs;

/// <summary>
/// Takes secrets out of text: those the settings hold, wherever they turn up, and whatever looks like one
/// (a bearer token, a signed token, a value named as a secret).
/// </summary>
public sealed partial class SecretMask
{
    public const string Hidden = "***";

    private volatile IReadOnlyList<string> secrets = [];

    /// <param name="secrets">Exact texts that must never be written; as they are, as JSON and as addresses write them.</param>
    public SecretMask(IEnumerable<string> secrets) => Replace(secrets);

    /// <summary>Takes other exact texts from now on, for settings that were added after the log.</summary>
    public void Replace(IEnumerable<string> others) => secrets = [..
        others.SelectMany(s => new[] { s, JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(s), Uri.EscapeDataString(s) })
            .Distinct().OrderByDescending(s => s.Length)];

    /// <summary>True for names whose value is a secret: client_secret, RefreshToken, Authorization, Password.</summary>
    public static bool IsSecretName(string name) => SecretName().IsMatch(name);

    public string Apply(string text)
    {
        foreach (var secret in secrets) text = text.Replace(secret, Hidden, StringComparison.Ordinal);
        text = Bearer().Replace(text, $"$1 {Hidden}");
        text = SignedToken().Replace(text, Hidden);
        return NamedValue().Replace(text, $"$1{Hidden}");
    }

    // CancellationToken and the like end in Token too, but are types of the platform, not values of ours.
    [GeneratedRegex("^(?!Cancellation).*(secrets?|password|passwd|authorization|api_?key|token)$", RegexOptions.IgnoreCase)]
    private static partial Regex SecretName();

    [GeneratedRegex(@"\b(Bearer|Basic) [A-Za-z0-9+/=._~-]{8,}")]
    private static partial Regex Bearer();

    [GeneratedRegex(@"\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]*)?")]
    private static partial Regex SignedToken();

    [GeneratedRegex("""(?<=[\W_]|^)((?:client_secret|refresh_token|access_token|id_token|auth-token|password|authorization)\\?"?\s*[=:]\s*\\?"?)(?!Bearer|Basic|\*\*\*)[^\s"'&,;}\\]+""", RegexOptions.IgnoreCase)]
    private static partial Regex NamedValue();
}
