using Microsoft.Extensions.Configuration.Json;

namespace SenexTrader.Blazor.Hosting.Settings;

/// <summary>Refuses a section of the settings file that nobody reads: a misspelt name would be ignored in silence.</summary>
public static class KnownSections
{
    private static readonly string[] OfTheFramework =
        ["Urls", "AllowedHosts", "Kestrel", "DetailedErrors", "ForwardedHeaders_Enabled", "PathBase"];

    /// <summary>Looks into the files only: the environment holds much that is not ours.</summary>
    /// <exception cref="StartRefusedException">The file names a section that is not known.</exception>
    public static void Check(IConfigurationRoot settings, params IReadOnlyList<string> sections)
    {
        var known = sections.Concat(OfTheFramework).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var file in settings.Providers.OfType<JsonConfigurationProvider>())
            foreach (var key in file.GetChildKeys([], null).Distinct())
                if (!known.Contains(key))
                    throw new StartRefusedException(
                        $"{key} is not a section of the settings; there are {string.Join(", ", sections)}. "
                        + $"Correct it in {Path.GetFileName(file.Source.Path)}.");
    }
}
