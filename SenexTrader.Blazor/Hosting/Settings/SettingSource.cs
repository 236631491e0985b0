using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;

namespace SenexTrader.Blazor.Hosting.Settings;

/// <summary>Says where a setting was written, for that is where it must be mended.</summary>
public static class SettingSource
{
    public static string InWords(IConfiguration settings, string key)
    {
        var last = settings is IConfigurationRoot root
            ? root.Providers.LastOrDefault(p => p.TryGet(key, out _) || p.GetChildKeys([], key).Any())
            : null;
        return last switch
        {
            EnvironmentVariablesConfigurationProvider =>
                $"in the environment variable {key.Replace(":", "__", StringComparison.Ordinal)}",
            CommandLineConfigurationProvider => $"on the command line (--{key})",
            JsonConfigurationProvider json => $"in {Path.GetFileName(json.Source.Path)}",
            _ => "in appsettings.json",
        };
    }
}
