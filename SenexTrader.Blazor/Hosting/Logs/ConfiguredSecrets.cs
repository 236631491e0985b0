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
        // The last part of a list's key is only a number.
        var name = key.Split(':').Last(part => !part.All(char.IsAsciiDigit));
        return SecretMask.IsSecretName(name)
            ? [value]
            : Password().Matches(value).Select(m => m.Groups[1].Value);
    }

    [GeneratedRegex(@"\bpassword=([^,;\s]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Password();
}
