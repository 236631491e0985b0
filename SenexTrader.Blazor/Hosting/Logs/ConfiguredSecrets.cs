using System.Text.RegularExpressions;

namespace SenexTrader.Blazor.Hosting.Logs;

/// <summary>Finds the secrets among the settings, by the names they have.</summary>
public static partial class ConfiguredSecrets
{
    // Shorter ones would blank out ordinary words, and are no secrets.
    private const int ShortestSecret = 6;

    public static IEnumerable<string> In(IConfiguration settings) =>
        settings.AsEnumerable()
            .SelectMany(entry => Of(entry.Key, entry.Value))
            .Where(secret => secret.Length >= ShortestSecret)
            .Distinct();

    private static IEnumerable<string> Of(string key, string? value)
    {
        if (string.IsNullOrEmpty(value)) return [];
        return SecretMask.IsSecretName(key[(key.LastIndexOf(':') + 1)..])
            ? [value]
            : Password().Matches(value).Select(m => m.Groups[1].Value);
    }

    [GeneratedRegex(@"\bpassword=([^,;\s]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Password();
}
