using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;

namespace SenexTrader.Blazor.Hosting.Settings;

/// <summary>Refuses a section of the settings that nobody reads: a misspelt name would be ignored in silence.</summary>
public static class KnownSections
{
    private static readonly string[] OfTheFramework =
        ["Urls", "AllowedHosts", "Kestrel", "DetailedErrors", "ForwardedHeaders_Enabled", "PathBase"];

    /// <exception cref="StartRefusedException">A section is named that is not known.</exception>
    public static void Check(IConfigurationRoot settings, params IReadOnlyList<string> sections)
    {
        var known = sections.Concat(OfTheFramework).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var file in settings.Providers.OfType<JsonConfigurationProvider>())
            foreach (var key in Sections(file))
                if (!known.Contains(key))
                    throw new StartRefusedException(
                        $"{key} is not a section of the settings; there are {string.Join(", ", sections)}. "
                        + $"Correct it in {Path.GetFileName(file.Source.Path)}.");
        // The environment holds much that is not ours: there only what is nearly one of ours, and has something under it, is refused.
        foreach (var given in settings.Providers.Where(p => p is EnvironmentVariablesConfigurationProvider or CommandLineConfigurationProvider))
            foreach (var key in Sections(given).Where(k => !known.Contains(k)))
                if (given.GetChildKeys([], key).FirstOrDefault() is { } inside && sections.FirstOrDefault(s => Spelling.IsNear(key, s)) is { } meant)
                    throw new StartRefusedException(
                        $"{key} is not a section of the settings; {meant} is. Correct it {SettingSource.InWords(settings, $"{key}:{inside}")}.");
    }

    private static IEnumerable<string> Sections(IConfigurationProvider given) => given.GetChildKeys([], null).Distinct(StringComparer.OrdinalIgnoreCase);
}
